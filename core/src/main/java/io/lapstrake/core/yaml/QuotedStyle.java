package io.lapstrake.core.yaml;

/**
 * Writes texts between double quotes, on one line, with JSON's escapes. Characters beyond the basic
 * plane stand as they are: Go's YAML refuses surrogate pairs that are escaped.
 */
final class QuotedStyle {

  private QuotedStyle() {}

  /** Appends a text; any text can be written. */
  static void write(String text, Utf8Text out) {
    out.ascii('"');
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        ascii(c, out);
      } else if (isRaw(text, i, c)) {
        i += out.wide(text, i) - 1;
      } else {
        escape(c, out);
      }
    }
    out.ascii('"');
  }

  private static void ascii(char c, Utf8Text out) {
    if (c == '"' || c == '\\') {
      out.ascii('\\');
    }
    out.ascii(c);
  }

  private static boolean isRaw(String text, int index, char c) {
    if (c < 0x7F) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : PlainStyle.isVisible(c);
  }

  private static void escape(char c, Utf8Text out) {
    switch (c) {
      case '\n' -> out.ascii('\\', 'n');
      case '\t' -> out.ascii('\\', 't');
      case '\r' -> out.ascii('\\', 'r');
      case '\b' -> out.ascii('\\', 'b');
      case '\f' -> out.ascii('\\', 'f');
      default -> out.escape(c);
    }
  }
}
