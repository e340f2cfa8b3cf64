package io.lapstrake.core.stack;

/** The words for a value that is there once for each record, and is used outside of that. */
final class Outside {

  static final String CODE = "LAP-0210";
  static final String SUMMARY = "Repeated resource referred to from outside";
  static final String FIX = "refer to it only within the same repetition.";

  private Outside() {}

  /** What is wrong, by the name of the input that is repeated over. */
  static String detail(String over) {
    return "This is there once for each record of "
        + over
        + "; which of them is meant is not known here.";
  }
}
