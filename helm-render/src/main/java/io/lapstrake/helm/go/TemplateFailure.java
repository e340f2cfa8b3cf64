package io.lapstrake.helm.go;

/**
 * What ends a rendering: an error of the template's language, or one that a function gave. Who runs
 * the template adds where it stands; this is but the message, in the words of Go or Helm.
 */
public final class TemplateFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A failure with its message. */
  public TemplateFailure(String message) {
    super(message, null, false, false);
  }
}
