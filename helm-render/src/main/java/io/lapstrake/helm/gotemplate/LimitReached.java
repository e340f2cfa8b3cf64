package io.lapstrake.helm.gotemplate;

/** That a limit was reached; the template that is being run adds where. */
final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String limit;

  LimitReached(String limit) {
    super(limit, null, false, false);
    this.limit = limit;
  }

  @Override
  public String getMessage() {
    return limit;
  }
}
