package io.lapstrake.helm.goyaml;

/** Numbers to the base of 60, which YAML 1.1 has and Go quotes so that no reader takes them. */
final class Base60 {

  private Base60() {}

  /** Whether a text is such a number, as {@code -190:20:30.15}. */
  static boolean matches(String text) {
    int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int colon = text.indexOf(':');
    if (colon <= at || !isDigit(text.charAt(at)) || !areDigits(text, at, colon)) {
      return false;
    }
    at = colon;
    while (at < text.length() && text.charAt(at) == ':') {
      int digits = sixtieth(text, at + 1);
      if (digits == 0) {
        return false;
      }
      at += 1 + digits;
    }
    return at == text.length()
        || (text.charAt(at) == '.' && areDigits(text, at + 1, text.length()));
  }

  /** How many digits there are of a number below 60, at most two. */
  private static int sixtieth(String text, int at) {
    int digits = 0;
    while (digits < 2 && at + digits < text.length() && isDigit(text.charAt(at + digits))) {
      digits++;
    }
    return digits == 2 && text.charAt(at) > '5' ? 0 : digits;
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i)) && text.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
