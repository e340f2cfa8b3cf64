package io.lapstrake.helm.goyaml.lex;

/** What is wrong with bytes that are no UTF-8, in the words of Go's YAML. */
final class Utf8 {

  private Utf8() {}

  /** The fault of bytes whose first character is not well formed. */
  static String fault(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int width =
        (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 ? 4 : 0;
    if (width == 0) {
      return "invalid leading UTF-8 octet";
    }
    if (bytes.length < width) {
      return "incomplete UTF-8 octet sequence";
    }
    int value = first & (0xFF >> (width + 1));
    for (int i = 1; i < width; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return "invalid trailing UTF-8 octet";
      }
      value = (value << 6) | (bytes[i] & 0x3F);
    }
    boolean tooLong = width == 2 ? value < 0x80 : width == 3 ? value < 0x800 : value < 0x10000;
    return tooLong ? "invalid length of a UTF-8 sequence" : "invalid Unicode character";
  }
}
