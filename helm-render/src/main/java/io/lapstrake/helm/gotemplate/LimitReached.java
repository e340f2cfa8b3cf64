package io.lapstrake.helm.gotemplate;

/**
 * That a limit was reached. Within a template it becomes a {@link RenderFailure} that tells where.
 */
public final class LimitReached extends RuntimeException {

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
