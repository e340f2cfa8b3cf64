package io.lapstrake.helm.function;

/**
 * The words of a text that is written as {@code FirstName} or {@code first_name}, in small letters.
 *
 * <p>Capitals begin a word, and many of them are one, but for the last before small letters. Digits
 * belong to the word before them, or begin one with the small letters behind them: {@code user1},
 * {@code http_2xx}.
 */
final class SplitWords {

  private final int[] points;
  private final char by;
  private final StringBuilder joined = new StringBuilder();
  private int at;
  private boolean afterWord;

  private SplitWords(String text, char by) {
    this.points = text.codePoints().toArray();
    this.by = by;
  }

  /** The words with a mark between each two. */
  static String joined(String text, char by) {
    return new SplitWords(text, by).joined();
  }

  private String joined() {
    while (at < points.length) {
      int point = points[at];
      if (CamelCase.isConnector(point)) {
        joined.append(by);
        at++;
        afterWord = false;
      } else if (isWord(point)) {
        append(wordEnd());
      } else {
        marks();
      }
    }
    return joined.toString();
  }

  private void append(int end) {
    if (afterWord) {
      joined.append(by);
    }
    take(end);
    afterWord = true;
  }

  private void take(int end) {
    for (; at < end; at++) {
      joined.appendCodePoint(Character.toLowerCase(points[at]));
    }
  }

  /** Marks stay as they are, with the hyphens and underscores behind them. */
  private void marks() {
    int end = at + 1;
    while (end < points.length && isMark(points[end])) {
      end++;
    }
    take(end);
    afterWord = false;
  }

  private int wordEnd() {
    if (isDigit(at)) {
      int end = at;
      while (isDigit(end) || isSmall(end)) {
        end++;
      }
      return end;
    }
    int end = at;
    while (isCapital(end)) {
      end++;
    }
    if (end - at > 1 && isSmall(end)) {
      return end - 1;
    }
    while (isSmall(end)) {
      end++;
    }
    int digits = end;
    while (isDigit(digits)) {
      digits++;
    }
    return isSmall(digits) ? end : digits;
  }

  private boolean isCapital(int index) {
    return index < points.length && Character.isUpperCase(points[index]);
  }

  private boolean isDigit(int index) {
    return index < points.length && Character.isDigit(points[index]);
  }

  private boolean isSmall(int index) {
    return index < points.length
        && isWord(points[index])
        && !Character.isUpperCase(points[index])
        && !Character.isDigit(points[index]);
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point);
  }

  private static boolean isMark(int point) {
    return !isWord(point) && !Characters.isSpace(point);
  }
}
