package io.lapstrake.helm.values;

/** Why a text gives no values. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  Unreadable(String message) {
    super(message, null, false, false);
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
