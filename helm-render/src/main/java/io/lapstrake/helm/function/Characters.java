package io.lapstrake.helm.function;

import java.util.ArrayList;
import java.util.List;

/** What Go knows of characters. */
final class Characters {

  private Characters() {}

  /** Whether a character is a blank, by {@code unicode.IsSpace}. */
  static boolean isSpace(int point) {
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

  /** Whether a character ends a word for {@code title}. */
  static boolean isSeparator(int point) {
    if (point < 0x80) {
      return !Character.isLetterOrDigit(point) && point != '_';
    }
    return !Character.isLetterOrDigit(point) && isSpace(point);
  }

  /** The characters of a text, each as a text. */
  static List<String> each(String text) {
    var each = new ArrayList<String>();
    text.codePoints().forEach(it -> each.add(Character.toString(it)));
    return each;
  }
}
