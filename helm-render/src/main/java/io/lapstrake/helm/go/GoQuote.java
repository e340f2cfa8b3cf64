package io.lapstrake.helm.go;

/** How Go quotes texts and characters, as {@code strconv.Quote} documents it. */
public final class GoQuote {

  private GoQuote() {}

  /** A text in double quotes, as {@code %q} prints it; what cannot be printed is escaped. */
  public static String text(String text) {
    return quoted(text, '"', false);
  }

  /** A text in double quotes, as {@code %+q} prints it; all but ASCII is escaped. */
  public static String ascii(String text) {
    return quoted(text, '"', true);
  }

  /** A character in single quotes, as {@code %q} prints it of a number. */
  public static String character(long codePoint, boolean ascii) {
    boolean none = codePoint < 0 || codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint);
    return quoted(Character.toString(none ? 0xFFFD : (int) codePoint), '\'', ascii);
  }

  /** Whether a text can stand between back quotes as it is. */
  static boolean canBackQuote(String text) {
    return text.codePoints().allMatch(it -> it == '\t' || (it >= ' ' && it != 0x7F && isPlain(it)));
  }

  private static boolean isPlain(int point) {
    return point != '`' && point != 0xFEFF && !isSurrogate(point);
  }

  private static boolean isSurrogate(long point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String quoted(String text, char quote, boolean ascii) {
    var quoted = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      append(quoted, point, quote, ascii);
    }
    return quoted.append(quote).toString();
  }

  private static void append(StringBuilder quoted, int point, char quote, boolean ascii) {
    if (point == quote || point == '\\') {
      quoted.append('\\').append((char) point);
    } else if (point >= ' ' && point < 0x7F) {
      quoted.append((char) point);
    } else if (point >= 0xDC80 && point <= 0xDCFF) {
      hex(quoted.append("\\x"), point - 0xDC00, 2);
    } else if (!ascii && isPrintable(point)) {
      quoted.appendCodePoint(point);
    } else {
      escape(quoted, point);
    }
  }

  private static void escape(StringBuilder quoted, int point) {
    int known = "\u0007\b\f\n\r\t\u000b".indexOf(point);
    if (known >= 0) {
      quoted.append('\\').append("abfnrtv".charAt(known));
    } else if (point < ' ' || point == 0x7F) {
      hex(quoted.append("\\x"), point, 2);
    } else if (isSurrogate(point)) {
      quoted.append("\\ufffd");
    } else if (point < 0x10000) {
      hex(quoted.append("\\u"), point, 4);
    } else {
      hex(quoted.append("\\U"), point, 8);
    }
  }

  private static void hex(StringBuilder text, int value, int digits) {
    String hex = Integer.toHexString(value);
    text.append("0".repeat(digits - hex.length())).append(hex);
  }

  /** Whether Go counts a character as one that can be printed; of blanks but the plain one. */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
