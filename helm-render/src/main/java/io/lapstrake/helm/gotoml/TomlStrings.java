package io.lapstrake.helm.gotoml;

/** Reads TOML's texts, which come in four kinds of quotes. */
final class TomlStrings {

  private final TomlCursor cursor;

  TomlStrings(TomlCursor cursor) {
    this.cursor = cursor;
  }

  /** A text of any kind, whose quotes begin here. */
  String any() {
    String quote = cursor.peek() == '"' ? "\"\"\"" : "'''";
    return cursor.isAt(quote) ? manyLines(quote) : oneLine();
  }

  /** A text on one line, whose quotes begin here. */
  String oneLine() {
    char quote = cursor.peek();
    cursor.skip(1);
    var out = new StringBuilder();
    while (cursor.peek() != quote || cursor.isAtEnd()) {
      if (cursor.isAtEnd()) {
        throw cursor.failure("unexpected EOF; expected " + (quote == '"' ? "'\"'" : "\"'\""));
      }
      if (cursor.isAtBreak()) {
        throw cursor.failure("strings cannot contain newlines");
      }
      character(quote == '"', out);
    }
    cursor.skip(1);
    return out.toString();
  }

  private String manyLines(String quote) {
    cursor.skip(3);
    skipBreak();
    var out = new StringBuilder();
    while (!cursor.isAt(quote) || cursor.isAt(quote + quote.charAt(0))) {
      if (cursor.isAtEnd()) {
        throw cursor.failure("unexpected EOF; expected '" + quote + "'");
      }
      if (cursor.isAtBreak()) {
        skipBreak();
        out.append('\n');
      } else if (quote.startsWith("\"") && escapesBreak()) {
        cursor.skipBlanks();
        while (cursor.isAtBreak()) {
          skipBreak();
          cursor.skipBlanks();
        }
      } else {
        character(quote.startsWith("\""), out);
      }
    }
    cursor.skip(3);
    return out.toString();
  }

  private void skipBreak() {
    if (cursor.isAtBreak()) {
      cursor.skip(cursor.peek() == '\r' ? 2 : 1);
    }
  }

  /** Goes over a backslash, if nothing but blanks follows it on its line. */
  private boolean escapesBreak() {
    if (cursor.peek() != '\\') {
      return false;
    }
    int from = cursor.at;
    cursor.skip(1);
    cursor.skipBlanks();
    boolean escapes = cursor.isAtBreak();
    cursor.at = escapes ? from + 1 : from;
    return escapes;
  }

  private void character(boolean escapes, StringBuilder out) {
    char c = cursor.peek();
    if (c == '\\' && escapes) {
      cursor.skip(1);
      escape(out);
      return;
    }
    cursor.refuseControl();
    out.append(c);
    cursor.skip(1);
  }

  private void escape(StringBuilder out) {
    char c = cursor.peek();
    switch (c) {
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case 'e' -> out.append('\33');
      case '"', '\\' -> out.append(c);
      case 'x', 'u', 'U' -> {
        cursor.skip(1);
        out.appendCodePoint(point(c == 'x' ? 2 : c == 'u' ? 4 : 8));
        return;
      }
      default -> throw cursor.failure("invalid escape in string '\\" + c + "'");
    }
    cursor.skip(1);
  }

  private int point(int digits) {
    int from = cursor.at;
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = cursor.peek() < 128 ? Character.digit(cursor.peek(), 16) : -1;
      if (digit < 0) {
        throw cursor.failure(
            "expected "
                + digits
                + " hexadecimal digits after '\\', but got '"
                + cursor.since(from)
                + "' instead");
      }
      value = value * 16 + digit;
      cursor.skip(1);
    }
    if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value < 0xE000)) {
      throw cursor.failure("Escaped character '\\u" + cursor.since(from) + "' is not valid UTF-8.");
    }
    return (int) value;
  }
}
