package io.lapstrake.helm.gojson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A finite number's shortest decimal digits that read back as the same float64: 0.d1d2d3… times ten
 * to the power of {@code point}, as Go's strconv has them.
 *
 * @param negative whether it has a minus, which -0 has too
 * @param digits the digits, without zeros at the end; one "0" for zero
 * @param point how many digits stand before the point
 */
public record Decimal(boolean negative, String digits, int point) {

  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

  /** The digits of a number that is neither infinite nor NaN. */
  public static Decimal of(double number) {
    boolean negative = Double.doubleToRawLongBits(number) < 0;
    double size = Math.abs(number);
    if (size == 0) {
      return new Decimal(negative, "0", 1);
    }
    return of(negative, shortest(size).stripTrailingZeros());
  }

  /** The digits of a float32: the fewest that read back as the same float32. */
  public static Decimal of(float number) {
    var exact = new BigDecimal(Math.abs(number));
    if (exact.signum() == 0) {
      return of((double) number);
    }
    BigDecimal decimal = exact;
    for (int digits = 1; digits < 10; digits++) {
      decimal = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (decimal.floatValue() == Math.abs(number)) {
        break;
      }
    }
    return of(number < 0, decimal.stripTrailingZeros());
  }

  private static Decimal of(boolean negative, BigDecimal decimal) {
    String digits = decimal.unscaledValue().toString();
    return new Decimal(negative, digits, digits.length() - decimal.scale());
  }

  /** Java's own text may have digits that are not needed, before release 19. */
  private static BigDecimal shortest(double size) {
    var decimal = new BigDecimal(Double.toString(size)).stripTrailingZeros();
    boolean subnormal = size < Double.MIN_NORMAL;
    if (decimal.precision() < 16 && !subnormal) {
      return decimal;
    }
    var exact = new BigDecimal(size);
    for (int digits = subnormal ? 1 : 15; digits < 18; digits++) {
      for (RoundingMode mode : ROUNDINGS) {
        BigDecimal shorter = exact.round(new MathContext(digits, mode));
        if (shorter.doubleValue() == size) {
          return shorter;
        }
      }
    }
    return decimal;
  }

  /** Go's {@code %g}: an exponent of two digits or more below 1e-04 and from 1e+06 on. */
  public String general() {
    int exponent = point - 1;
    return exponent < -4 || exponent >= 6 ? scientific(2) : plain();
  }

  /** With an exponent of at least some digits, as {@code 1.5e-07}. */
  String scientific(int exponentDigits) {
    var text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    text.append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    int exponent = digits.equals("0") ? 0 : point - 1;
    text.append('e').append(exponent < 0 ? '-' : '+');
    String power = Integer.toString(Math.abs(exponent));
    return text.append("0".repeat(Math.max(0, exponentDigits - power.length())))
        .append(power)
        .toString();
  }

  /** Without an exponent. */
  String plain() {
    var text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    if (point <= 0) {
      return text.append("0.").append("0".repeat(-point)).append(digits).toString();
    }
    if (digits.length() <= point) {
      return text.append(digits).append("0".repeat(point - digits.length())).toString();
    }
    return text.append(digits, 0, point)
        .append('.')
        .append(digits, point, digits.length())
        .toString();
  }
}
