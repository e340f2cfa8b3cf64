package io.lapstrake.helm.gojson;

/** A text as a JSON string, with the escapes of Go. */
final class JsonText {

  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * Writes a text with its quotes.
   *
   * @param html whether the marks of HTML are escaped
   */
  static void write(String text, boolean html, StringBuilder out) {
    out.append('"');
    int start = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isPlain(c, html)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text, start, i);
      escape(c, out);
      start = i + 1;
    }
    out.append(text, start, length).append('"');
  }

  private static boolean isPlain(char c, boolean html) {
    if (c < ' ' || c == '"' || c == '\\') {
      return false;
    }
    if (c < 128) {
      return !html || (c != '<' && c != '>' && c != '&');
    }
    return c != 0x2028 && c != 0x2029 && !Character.isSurrogate(c);
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> unicode(Character.isSurrogate(c) ? '\uFFFD' : c, out);
    }
  }

  private static void unicode(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 15));
    }
  }
}
