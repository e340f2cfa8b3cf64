package io.lapstrake.core.yaml;

/**
 * Knows which texts YAML's plain style, the one without quotes, holds for every reader: those that
 * are neither markup nor anything but text under the rules of YAML 1.1, YAML 1.2, Go or Java.
 *
 * <p>It errs towards quotes: {@code 1.2.3} is a number by the letter of YAML 1.1, though few read
 * it so.
 */
final class PlainStyle {

  /** May stand within a plain text. */
  static final int INSIDE = 1;

  /** May begin a plain text. */
  static final int START = 1 << 1;

  /** Occurs in numbers, dates and times. */
  static final int NUMERIC = 1 << 2;

  /** Begins what may be a number, a date or a document's mark. */
  static final int NUMERIC_START = 1 << 3;

  /** Is markup beside some characters. */
  static final int CAREFUL = 1 << 4;

  /** Begins a word that is a flag or null to some reader. */
  static final int WORD_START = 1 << 5;

  /** Is not ASCII. */
  static final int WIDE = 1 << 6;

  private static final int ASCII = 0x80;
  private static final int LONGEST_WORD = 5;
  private static final byte[] TRAITS = table();

  private PlainStyle() {}

  /** What a char of a text may do there. */
  static int traits(char c) {
    return c < ASCII ? TRAITS[c] : wideTraits(c);
  }

  private static int wideTraits(char c) {
    return isVisible(c) ? WIDE | INSIDE | START : WIDE;
  }

  /**
   * Whether a char beyond ASCII is one that readers neither refuse, nor drop, nor take for blank or
   * for a line's end. Halves of surrogate pairs are not: such texts are quoted.
   */
  static boolean isVisible(char c) {
    if (c < 0x1680) {
      return c > 0xA0 && c != 0xAD && c != 0x061C;
    }
    if (c < 0xD800) {
      return c != 0x1680
          && c != 0x180E
          && (c < 0x2000 || c > 0x200F)
          && (c < 0x2028 || c > 0x202F)
          && (c < 0x205F || c > 0x206F)
          && c != 0x3000;
    }
    return c >= 0xF900 && c < 0xFFF0 && c != 0xFEFF && (c < 0xFDD0 || c > 0xFDEF);
  }

  /**
   * Whether plain style holds a text.
   *
   * @param all the traits that all of its chars have
   * @param any the traits that any of its chars has
   */
  static boolean holds(String text, int all, int any) {
    if ((all & INSIDE) == 0 || text.isEmpty()) {
      return false;
    }
    int first = traits(text.charAt(0));
    if ((first & START) == 0) {
      return false;
    }
    return ((first & NUMERIC_START) == 0 || isNoNumber(text, all))
        && ((first & WORD_START) == 0 || text.length() > LONGEST_WORD || !isWord(text))
        && ((any & CAREFUL) == 0 || isNoMarkup(text));
  }

  private static boolean isNoNumber(String text, int all) {
    if ((all & NUMERIC) != 0) {
      return false;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return true;
    }
    return !text.startsWith("- ")
        && !text.startsWith("---")
        && !text.startsWith("...")
        && !isInfinityOrNone(text);
  }

  private static boolean isInfinityOrNone(String text) {
    int dot = text.charAt(0) == '.' ? 0 : 1;
    return text.startsWith(".inf", dot)
        || text.startsWith(".Inf", dot)
        || text.startsWith(".INF", dot)
        || text.startsWith(".nan", dot)
        || text.startsWith(".NaN", dot)
        || text.startsWith(".NAN", dot);
  }

  private static boolean isWord(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO" -> true;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
      case "on", "On", "ON", "off", "Off", "OFF" -> true;
      case "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private static boolean isNoMarkup(String text) {
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ':' && (i == last || text.charAt(i + 1) == ' ')) {
        return false;
      }
      if (c == ' ' && (i == last || text.charAt(i + 1) == '#')) {
        return false;
      }
    }
    return true;
  }

  private static byte[] table() {
    byte[] traits = new byte[ASCII];
    for (int c = ' '; c < ASCII - 1; c++) {
      traits[c] = INSIDE | START;
    }
    " ?:,[]{}#&*!|>'\"%@`=<~".chars().forEach(c -> traits[c] = INSIDE);
    add(traits, " :#", CAREFUL);
    add(traits, "0123456789abcdefABCDEF_.,:+- xXoOtTzZ", NUMERIC);
    add(traits, "0123456789.+-", NUMERIC_START);
    add(traits, "yYnNtTfFoO", WORD_START);
    return traits;
  }

  private static void add(byte[] traits, String chars, int trait) {
    chars.chars().forEach(c -> traits[c] |= (byte) trait);
  }
}
