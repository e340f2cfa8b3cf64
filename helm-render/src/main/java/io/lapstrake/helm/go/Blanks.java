package io.lapstrake.helm.go;

/** Blanks as Go's {@code unicode.IsSpace} knows them, which are others than Java's. */
public final class Blanks {

  private Blanks() {}

  /** Whether a character is a blank. */
  public static boolean isBlank(int point) {
    if (point < 0x80) {
      return point == ' ' || (point >= '\t' && point <= '\r');
    }
    return point == 0x85
        || point == 0xA0
        || point == 0x1680
        || (point >= 0x2000 && point <= 0x200A)
        || point == 0x2028
        || point == 0x2029
        || point == 0x202F
        || point == 0x205F
        || point == 0x3000;
  }

  /** The text without blanks around it. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
