package io.lapstrake.helm.go;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Go writes a float64, as {@code strconv.FormatFloat} documents it. */
public final class GoFloat {

  /** The precision that stands for as few digits as tell a number from all others. */
  public static final int SHORTEST = -1;

  /** No float64 has more digits after its point. */
  private static final int MOST_DECIMALS = 1074;

  private static final double EXACT = 9007199254740992.0;

  private static final int LEADING = 30;

  /** So many digits are never those of two numbers that are the same. */
  private static final int ALWAYS_TOLD_APART = 15;

  private GoFloat() {}

  /** A number as {@code %v} prints it: {@code 1.5}, {@code 1e+06}, {@code NaN}, {@code +Inf}. */
  public static String plain(double value) {
    return format(value, 'g', SHORTEST);
  }

  /**
   * A number in a form.
   *
   * @param form one of e, E, f, F, g, G, b, x, X, as in {@code fmt}
   * @param precision digits after the point (of g and G: all digits), or {@link #SHORTEST}
   */
  public static String format(double value, char form, int precision) {
    if (Double.isNaN(value)) {
      return "NaN";
    } else if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double positive = Math.abs(value);
    return sign
        + switch (form) {
          case 'b' -> binary(positive);
          case 'x' -> GoHexFloat.format(positive, precision);
          case 'X' -> GoHexFloat.format(positive, precision).toUpperCase(Locale.ROOT);
          case 'f', 'F' -> fixed(positive, precision);
          case 'e', 'E' -> exponential(positive, form, precision);
          default -> general(positive, form, precision);
        };
  }

  private static String general(double value, char form, int precision) {
    boolean shortest = precision < 0;
    int wanted = precision == 0 ? 1 : precision;
    BigDecimal digits = shortest ? shortest(value) : rounded(value, wanted);
    int count = digits.signum() == 0 ? 1 : digits.precision();
    int exponent = digits.signum() == 0 ? 0 : count - digits.scale() - 1;
    int limit = shortest ? 6 : wanted > count && count >= exponent + 1 ? count : wanted;
    if (exponent < -4 || exponent >= limit) {
      return scientific(digits, (char) (form + 'e' - 'g'), count - 1);
    }
    return digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static BigDecimal rounded(double value, int precision) {
    if (value == 0) {
      return BigDecimal.ZERO;
    }
    var context = new MathContext(precision, RoundingMode.HALF_EVEN);
    return new BigDecimal(value).round(context).stripTrailingZeros();
  }

  private static String fixed(double value, int precision) {
    if (precision < 0) {
      BigDecimal digits = shortest(value);
      return digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY).toPlainString();
    }
    int exact = Math.min(precision, MOST_DECIMALS);
    String text = new BigDecimal(value).setScale(exact, RoundingMode.HALF_EVEN).toPlainString();
    return text + "0".repeat(precision - exact);
  }

  private static String exponential(double value, char form, int precision) {
    if (precision < 0) {
      BigDecimal digits = shortest(value);
      return scientific(digits, form, digits.signum() == 0 ? 0 : digits.precision() - 1);
    }
    var context = new MathContext(precision + 1, RoundingMode.HALF_EVEN);
    return scientific(new BigDecimal(value).round(context), form, precision);
  }

  /** Digits with a point after the first, then the exponent with two digits or more. */
  private static String scientific(BigDecimal digits, char form, int afterPoint) {
    boolean zero = digits.signum() == 0;
    var text = new StringBuilder(zero ? "0" : digits.unscaledValue().toString());
    int exponent = zero ? 0 : text.length() - digits.scale() - 1;
    while (text.length() <= afterPoint) {
      text.append('0');
    }
    text.setLength(afterPoint + 1);
    if (afterPoint > 0) {
      text.insert(1, '.');
    }
    text.append(form).append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return text.append(size < 10 ? "0" : "").append(size).toString();
  }

  private static String binary(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52);
    long mantissa = bits & 0xFFFFFFFFFFFFFL;
    mantissa = exponent == 0 ? mantissa : mantissa | 0x10000000000000L;
    int power = Math.max(exponent, 1) - 1075;
    return mantissa + "p" + (power < 0 ? "" : "+") + power;
  }

  /** The fewest digits that only this number is nearest to; the nearest to it among those. */
  static BigDecimal shortest(double value) {
    if (value == 0) {
      return BigDecimal.ZERO;
    } else if (value < EXACT && value == Math.rint(value)) {
      return BigDecimal.valueOf((long) value).stripTrailingZeros();
    }
    BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (best.precision() <= ALWAYS_TOLD_APART && value >= Double.MIN_NORMAL) {
      return best;
    }
    BigDecimal exact = leading(new BigDecimal(value));
    for (int digits = best.precision(); digits > 0; digits--) {
      BigDecimal shorter = sameWith(digits, exact, value);
      if (shorter == null) {
        return best;
      }
      best = shorter.stripTrailingZeros();
    }
    return best;
  }

  /** The first digits of a long number, and one more that tells whether others follow. */
  private static BigDecimal leading(BigDecimal exact) {
    if (exact.precision() <= LEADING) {
      return exact;
    }
    BigDecimal first = exact.round(new MathContext(LEADING, RoundingMode.DOWN));
    return first.add(BigDecimal.valueOf(1, first.scale() + 1));
  }

  private static @Nullable BigDecimal sameWith(int digits, BigDecimal exact, double value) {
    for (RoundingMode mode :
        new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
      BigDecimal candidate = exact.round(new MathContext(digits, mode));
      if (candidate.doubleValue() == value) {
        return candidate;
      }
    }
    return null;
  }
}
