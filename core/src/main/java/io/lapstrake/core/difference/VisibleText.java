package io.lapstrake.core.difference;

import java.util.Locale;

/** Texts of others in one line, in which nothing steers a terminal or turns what is read around. */
public final class VisibleText {

  private VisibleText() {}

  /** The text with each character that steers written as an escape, such as {@code \n}. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::steers)) {
      return text;
    }
    var line = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(point -> append(point, line));
    return line.toString();
  }

  static void append(int point, StringBuilder line) {
    switch (point) {
      case '\n' -> line.append("\\n");
      case '\t' -> line.append("\\t");
      case '\r' -> line.append("\\r");
      default -> {
        if (steers(point)) {
          line.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
          line.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean steers(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
