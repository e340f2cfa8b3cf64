package io.lapstrake.core.yaml;

/** A scalar that its tag, or JSON, does not admit. The message is a sentence for the user. */
final class UnfitScalar extends Exception {

  private static final long serialVersionUID = 1L;

  UnfitScalar(String message) {
    super(message);
  }
}
