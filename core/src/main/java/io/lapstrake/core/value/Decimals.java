package io.lapstrake.core.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes decimals as Go's {@code encoding/json} does, since charts are rendered by it. */
final class Decimals {

  private static final double SMALL = 1e-6;

  /** From here on numbers have an exponent. */
  static final double LARGE = 1e21;

  private static final int ENOUGH_DIGITS = 17; // any double survives 17 digits

  private Decimals() {}

  /** The fewest digits that read back as the same number; an exponent where Go has one. */
  static String asJson(double number) {
    BigDecimal shortest = shortest(number);
    double size = Math.abs(number);
    if (size == 0 || (size >= SMALL && size < LARGE)) {
      return shortest.stripTrailingZeros().toPlainString();
    }
    BigDecimal stripped = shortest.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - stripped.scale();
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  private static BigDecimal shortest(double number) {
    var exact = new BigDecimal(number);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS));
  }
}
