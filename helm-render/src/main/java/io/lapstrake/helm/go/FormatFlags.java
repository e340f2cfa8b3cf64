package io.lapstrake.helm.go;

/** What stands between {@code %} and its verb. */
final class FormatFlags {

  /** A width or precision that was not given. */
  static final int NONE = -1;

  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** Of {@code %+v}. */
  boolean plusV;

  /** Of {@code %#v}. */
  boolean sharpV;

  int width = NONE;
  int precision = NONE;

  /** Takes a flag's character; false if it is none. */
  boolean take(char c) {
    switch (c) {
      case '#' -> sharp = true;
      case '0' -> zero = true;
      case '+' -> plus = true;
      case '-' -> minus = true;
      case ' ' -> space = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Appends a text, with blanks or zeros around it up to the width. */
  void pad(StringBuilder out, String text) {
    int missing = width == NONE ? 0 : width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      out.append(text);
    } else if (minus) {
      out.append(text).append(" ".repeat(missing));
    } else {
      out.append((zero ? "0" : " ").repeat(missing)).append(text);
    }
  }
}
