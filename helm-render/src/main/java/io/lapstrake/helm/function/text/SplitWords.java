package io.lapstrake.helm.function.text;

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
      } else if (isMark(point)) {
        marks();
      } else {
        append(wordEnd());
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
    int end = isOther(at) ? others() : capitals();
    if (end - at > 1 && isCapital(at) && isSmall(end)) {
      return end - 1;
    }
    while (!isOther(at) && isSmall(end)) {
      end++;
    }
    int digits = end;
    while (isDigit(digits)) {
      digits++;
    }
    return isSmall(digits) ? end : digits;
  }

  private int capitals() {
    int end = at;
    while (isCapital(end)) {
      end++;
    }
    return end;
  }

  private int others() {
    int end = at;
    while (isOther(end)) {
      end++;
    }
    return end;
  }

  private boolean isCapital(int index) {
    return index < points.length && Character.isUpperCase(points[index]);
  }

  private boolean isDigit(int index) {
    return index < points.length && Character.isDigit(points[index]);
  }

  private boolean isSmall(int index) {
    return index < points.length && Character.isLowerCase(points[index]);
  }

  /** What has no case, as a sign of money or a letter of Chinese, makes words of its own. */
  private boolean isOther(int index) {
    return index < points.length
        && !isCapital(index)
        && !isSmall(index)
        && !isDigit(index)
        && !isMark(points[index])
        && !CamelCase.isConnector(points[index]);
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
