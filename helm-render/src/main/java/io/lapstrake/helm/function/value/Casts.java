package io.lapstrake.helm.function.value;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.GoOther;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers out of whatever value, 0 where there is none in it. */
public final class Casts {

  private static final Pattern ZERO_DECIMALS = Pattern.compile("\\.0+$");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(_\\d+)*)?(\\.(\\d+(_\\d+)*)?)?(?<=[\\d.])([eE][+-]?\\d+)?");
  private static final Pattern HEX =
      Pattern.compile("[+-]?0[xX]_?[0-9a-fA-F_]*\\.?[0-9a-fA-F_]*[pP][+-]?\\d+");

  private Casts() {}

  /** As an int or int64, which a float64 loses what follows its point to become. */
  public static long toInt(@Nullable Object value) {
    if (value instanceof GoInt integer) {
      return integer.value();
    } else if (value instanceof Long number) {
      return number;
    } else if (value instanceof Double number) {
      return fromDouble(number);
    } else if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    } else if (value instanceof String text) {
      return parse(ZERO_DECIMALS.matcher(text).replaceFirst(""), 0, 0);
    }
    return value instanceof GoObject object && object.underlying() != null
        ? toInt(object.underlying())
        : value instanceof GoOther other ? other.value() : 0;
  }

  /** What does not fit gives the smallest number, as the processors that Helm runs on do. */
  static long fromDouble(double number) {
    boolean fits = number >= -0x1p63 && number < 0x1p63;
    return fits ? (long) number : Long.MIN_VALUE;
  }

  /** As a float64, which a text is read as if it is one in Go. */
  public static double toFloat(@Nullable Object value) {
    if (value instanceof Double number) {
      return number;
    } else if (value instanceof String text) {
      return parseFloat(text);
    }
    return toInt(value);
  }

  /**
   * A text as a whole number; one that is too large is as good as none.
   *
   * @param base 2 to 36, or 0 where a prefix such as 0x tells it
   */
  public static long parse(String text, int base, long otherwise) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = text.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT);
    int radix = base == 0 ? radix(digits) : base;
    if (base == 0) {
      if (!underscoresPartDigits(digits)) {
        return otherwise;
      }
      digits = digits.substring(prefix(digits)).replace("_", "");
    }
    if (!isNumber(digits, radix)) {
      return otherwise;
    }
    var number = new BigInteger((text.startsWith("-") ? "-" : "") + digits, radix);
    return number.bitLength() < 64 ? number.longValue() : otherwise;
  }

  private static int radix(String digits) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      return switch (digits.charAt(1)) {
        case 'x' -> 16;
        case 'b' -> 2;
        default -> 8;
      };
    }
    return 10;
  }

  private static int prefix(String digits) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      return "xbo".indexOf(digits.charAt(1)) >= 0 ? 2 : 1;
    }
    return 0;
  }

  private static boolean underscoresPartDigits(String digits) {
    boolean prefixed = prefix(digits) > 0;
    String rest = digits.substring(prefix(digits));
    return !rest.endsWith("_") && !rest.contains("__") && (prefixed || !rest.startsWith("_"));
  }

  /** Whether a text is digits of a base alone, and at least one. */
  public static boolean isNumber(String digits, int radix) {
    return !digits.isEmpty()
        && digits.chars().allMatch(it -> it < 0x80 && Character.digit(it, radix) >= 0);
  }

  private static double parseFloat(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("+") || lower.startsWith("-") ? lower.substring(1) : lower;
    if (bare.equals("inf") || bare.equals("infinity")) {
      return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    } else if (lower.equals("nan")) {
      return Double.NaN;
    }
    boolean known = !bare.isEmpty() && !bare.equals(".") && DECIMAL.matcher(text).matches();
    if (!known && !HEX.matcher(text).matches()) {
      return 0;
    }
    double number = finite(text.replace("_", ""));
    return Double.isInfinite(number) ? 0 : number;
  }

  private static double finite(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
