package io.lapstrake.helm.gotemplate;

/** Text outside of actions, printed as it is. */
final class TextStatement extends Statement {

  private final String text;

  TextStatement(int position, String text) {
    super(position);
    this.text = text;
  }

  @Override
  int run(Frame frame) {
    frame.run.print(text);
    return DONE;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return text;
  }
}
