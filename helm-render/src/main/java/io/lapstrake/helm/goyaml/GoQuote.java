package io.lapstrake.helm.goyaml;

import io.lapstrake.helm.go.Bytes;

/** A byte as Go's JSON names it in its messages. */
final class GoQuote {

  private GoQuote() {}

  /** The first byte of the character at a place, in quotes: of {@code é} it is {@code 'Ã'}. */
  static String first(String text, int at) {
    int point = text.codePointAt(at);
    int first = Bytes.of(Character.toString(point))[0] & 0xFF;
    return switch (first) {
      case '\'' -> "'\\''";
      case 7 -> "'\\a'";
      case '\b' -> "'\\b'";
      case '\f' -> "'\\f'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      case 0xB -> "'\\v'";
      case '\\' -> "'\\\\'";
      default -> "'" + (isPrintable(first) ? String.valueOf((char) first) : hex(first)) + "'";
    };
  }

  private static boolean isPrintable(int latin) {
    return (latin >= ' ' && latin < 127) || (latin > 0xA0 && latin != 0xAD);
  }

  private static String hex(int latin) {
    return String.format(latin < 128 ? "\\x%02x" : "\\u%04x", latin);
  }
}
