package io.lapstrake.core.yaml;

/** Ends the reading of a text whose rest is not worth reading; the reason is a problem already. */
final class GiveUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GiveUp() {
    super(null, null, false, false);
  }
}
