package io.lapstrake.helm.gotemplate.lex;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as Go's {@code strconv} documents it for base 0. */
final class GoNumbers {

  private static final Pattern UNDERSCORES =
      Pattern.compile("0[xXbBoO](_?[0-9a-fA-F]+)+|[0-9]+(_[0-9]+)*");
  private static final Pattern STRAY_UNDERSCORE =
      Pattern.compile("__|_$|_[^0-9a-fA-F]|[^0-9a-fA-FxX]_");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+");

  private GoNumbers() {}

  /** A whole number; null if the text is none. */
  static @Nullable BigInteger integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty() || (digits.indexOf('_') >= 0 && !UNDERSCORES.matcher(digits).matches())) {
      return null;
    }
    int base = base(digits);
    int from = base == 10 ? 0 : base == 8 && Character.isDigit(digits.charAt(1)) ? 1 : 2;
    BigInteger value = parsed(digits.substring(from).replace("_", ""), base);
    return value == null || !negative ? value : value.negate();
  }

  private static int base(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (Character.toLowerCase(digits.charAt(1))) {
      case 'x' -> 16;
      case 'b' -> 2;
      case 'o', '_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> 8;
      default -> 10;
    };
  }

  private static @Nullable BigInteger parsed(String digits, int base) {
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), base) < 0) {
        return null;
      }
    }
    boolean readable = !digits.isEmpty() && digits.length() < 400;
    return readable ? new BigInteger(digits, base) : null;
  }

  /** A decimal number; null if the text is none, or too large for a float64. */
  static @Nullable Double decimal(String text) {
    String plain = withoutUnderscores(text);
    if (plain == null) {
      return null;
    } else if (HEXADECIMAL.matcher(plain).matches()) {
      return finite(Double.parseDouble(plain));
    }
    BigInteger whole = plain.startsWith("0") ? null : integer(plain);
    if (whole != null) {
      return finite(whole.doubleValue());
    }
    return DECIMAL.matcher(plain).matches() ? finite(Double.parseDouble(plain)) : null;
  }

  /** Underscores may stand between digits, and after a prefix. */
  private static @Nullable String withoutUnderscores(String text) {
    if (text.indexOf('_') < 0) {
      return text;
    }
    String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(1) : text;
    return digits.startsWith("_") || STRAY_UNDERSCORE.matcher(digits).find()
        ? null
        : text.replace("_", "");
  }

  private static @Nullable Double finite(double value) {
    return Double.isInfinite(value) ? null : (Double) value;
  }
}
