package io.lapstrake.helm.function.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * The letters U+1C80 to U+1C88 in an expression that takes capitals for small letters.
 *
 * <p>They are rounded forms of Cyrillic letters: each has a capital, and that has another small
 * letter. RE2 for Java goes from letter to letter until it is back, and never is. So each is taken
 * for the letter of which it is a form, and a range of characters leaves them out.
 */
final class RoundedLetters {

  private static final int FIRST = 0x1C80;
  private static final int LAST = 0x1C88;
  private static final Pattern FOLDS = Pattern.compile("\\(\\?[msU]*i");

  /** A character, or the escape of one. */
  private static final Pattern CHARACTER =
      Pattern.compile("\\\\x\\{0*([0-9A-Fa-f]{1,6})\\}|(?s:\\\\?.)");

  private final String text;
  private final Matcher characters;
  private final StringBuilder replaced;
  private int at;

  private RoundedLetters(String text) {
    this.text = text;
    this.characters = CHARACTER.matcher(text);
    this.replaced = new StringBuilder(text.length() + 16);
  }

  /** An expression without them, which otherwise says the same. */
  static String replaced(String expression) {
    return FOLDS.matcher(expression).find()
        ? new RoundedLetters(expression).replaced()
        : expression;
  }

  private String replaced() {
    while (at < text.length()) {
      if (text.startsWith("\\Q", at)) {
        quoted();
      } else if (text.charAt(at) == '[') {
        characters();
      } else {
        character(at, next());
      }
    }
    return replaced.toString();
  }

  /** What stands for itself up to {@code \E}: no bracket opens anything in it. */
  private void quoted() {
    int close = text.indexOf("\\E", at);
    int end = close < 0 ? text.length() : close;
    while (at < end) {
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      character(at - Character.charCount(letter), letter);
    }
  }

  private void characters() {
    copy(text.startsWith("[^", at) ? 2 : 1);
    copy(text.startsWith("]", at) ? 1 : 0);
    while (at < text.length() && text.charAt(at) != ']') {
      int name = text.startsWith("[:", at) ? text.indexOf(":]", at) : -1;
      if (name >= 0) {
        copy(name + 2 - at);
      } else {
        member();
      }
    }
    copy(Math.min(1, text.length() - at));
  }

  private void copy(int length) {
    replaced.append(text, at, at + length);
    at += length;
  }

  /** A character of a class, or a range of them. */
  private void member() {
    int from = at;
    int low = next();
    boolean isRange =
        text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']';
    if (!isRange) {
      character(from, low);
      return;
    }
    int minus = at++;
    int high = next();
    if (low > LAST || high < FIRST || low > high) {
      replaced.append(text, from, at);
      return;
    }
    if (low < FIRST) {
      replaced.append(text, from, minus).append("-\\x{1c7f}");
    }
    for (int letter = Math.max(low, FIRST); letter <= Math.min(high, LAST); letter++) {
      replaced.appendCodePoint(plain(letter));
    }
    if (high > LAST) {
      replaced.append("\\x{1c89}").append(text, minus, at);
    }
  }

  /** The next character, past it; an escape with a letter counts as that letter. */
  private int next() {
    if (!characters.find(at)) {
      throw new IllegalStateException("no character at " + at + " of " + text);
    }
    at = characters.end();
    String digits = characters.group(1);
    return digits == null ? text.codePointBefore(at) : Integer.parseInt(digits, 16);
  }

  private void character(int from, int letter) {
    if (letter < FIRST || letter > LAST) {
      replaced.append(text, from, at);
    } else {
      replaced.appendCodePoint(plain(letter));
    }
  }

  private static int plain(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }
}
