package io.lapstrake.core.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Turns the keys of maps into text, as {@code sigs.k8s.io/yaml} does. */
final class KeyText {

  private static final int ENOUGH_DIGITS = 9; // any float survives 9 digits
  private static final int SMALL_EXPONENT = -4;
  private static final int LARGE_EXPONENT = 6;

  private KeyText() {}

  /** The text of what a key resolves to, or null when there is none. */
  static @Nullable String of(@Nullable Object key) {
    if (key instanceof Double decimal) {
      return decimal(decimal.floatValue());
    }
    return key == null ? null : key.toString();
  }

  /** As Go's {@code strconv.FormatFloat(key, 'g', -1, 32)}: single precision is no slip here. */
  private static String decimal(float key) {
    if (Float.isInfinite(key)) {
      return key > 0 ? ".inf" : "-.inf";
    }
    BigDecimal digits = shortest(key).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (digits.signum() == 0 || (exponent >= SMALL_EXPONENT && exponent < LARGE_EXPONENT)) {
      return (key == 0 && 1 / key < 0 ? "-" : "") + digits.toPlainString();
    }
    String all = digits.unscaledValue().abs().toString();
    return (key < 0 ? "-" : "")
        + all.charAt(0)
        + (all.length() > 1 ? "." + all.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private static BigDecimal shortest(float key) {
    var exact = new BigDecimal(key);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.floatValue() == key) {
        return rounded;
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS));
  }
}
