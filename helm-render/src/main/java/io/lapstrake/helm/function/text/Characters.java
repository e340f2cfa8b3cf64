package io.lapstrake.helm.function.text;

import io.lapstrake.helm.go.Blanks;
import java.util.ArrayList;
import java.util.List;

/** What Go knows of characters. */
final class Characters {

  private Characters() {}

  /** Whether a character ends a word for {@code title}. */
  static boolean isSeparator(int point) {
    if (point < 0x80) {
      return !Character.isLetterOrDigit(point) && point != '_';
    }
    return !Character.isLetterOrDigit(point) && Blanks.isBlank(point);
  }

  /** The characters of a text, each as a text. */
  static List<String> each(String text) {
    var each = new ArrayList<String>();
    text.codePoints().forEach(it -> each.add(Character.toString(it)));
    return each;
  }
}
