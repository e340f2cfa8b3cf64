package io.lapstrake.helm.gotemplate;

/** {@code break} and {@code continue}. */
final class Jump extends Statement {

  private final int end;

  Jump(int position, int end) {
    super(position);
    this.end = end;
  }

  @Override
  int run(Frame frame) {
    return end;
  }

  @Override
  public String toString() {
    return end == BREAK ? "{{break}}" : "{{continue}}";
  }
}
