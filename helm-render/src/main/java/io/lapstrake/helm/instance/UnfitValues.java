package io.lapstrake.helm.instance;

/** Values that a chart cannot have. */
public final class UnfitValues extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnfitValues(String message) {
    super(message, null, false, false);
  }
}
