package io.lapstrake.core.rules.format;

import org.jspecify.annotations.Nullable;

/**
 * The quantities that nearly all are: a few digits and a common unit. They are read without making
 * an object; every other text is left to {@link Quantity}.
 */
final class SimpleQuantity {

  static final long NONE = -1;

  private static final int MOST_DIGITS = 6; // a million gibibytes in thousandths fits a long
  private static final long KIBI = 1024;

  private SimpleQuantity() {}

  /** The amount in thousandths, or {@link #NONE}. */
  static long thousandths(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    long number = 0;
    int at = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = 10 * number + text.charAt(at++) - '0';
      if (at > MOST_DIGITS) {
        return NONE;
      }
    }
    long unit = at == 0 ? NONE : unit(text, at);
    return unit < 0 ? NONE : number * unit;
  }

  /** How many thousandths the unit that begins at an index is, or {@link #NONE}. */
  static long unit(String text, int from) {
    int length = text.length() - from;
    if (length == 0) {
      return 1000;
    }
    char first = text.charAt(from);
    if (length == 1) {
      return first == 'm' ? 1 : NONE;
    }
    if (length > 2 || text.charAt(from + 1) != 'i') {
      return NONE;
    }
    return switch (first) {
      case 'K' -> 1000 * KIBI;
      case 'M' -> 1000 * KIBI * KIBI;
      case 'G' -> 1000 * KIBI * KIBI * KIBI;
      default -> NONE;
    };
  }
}
