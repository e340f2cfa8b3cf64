package io.lapstrake.helm.goyaml;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text without quotes is to Go's YAML: a number, a bool, null, a date or just a text.
 *
 * <p>These are YAML 1.1's rules as {@code go.yaml.in/yaml/v2} has them: numbers to the base of 60
 * are texts, and octal numbers may begin with {@code 0} or {@code 0o}.
 */
final class PlainScalar {

  /** What stands for a date, which is a text in JSON but no plain one when it is written. */
  static final Object DATE = new Object();

  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  /** How many digits 64 bits have at most. */
  private static final int LONGEST = 64;

  private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

  private PlainScalar() {}

  /**
   * Null, a {@code Boolean}, {@code Long}, {@code BigInteger} (an unsigned number beyond int64),
   * {@code Double}, {@link #DATE}, or the text itself, the same object, where it is but a text.
   */
  static @Nullable Object of(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.') {
      return number(text);
    }
    return text.length() > 5 ? text : word(text);
  }

  private static @Nullable Object word(String text) {
    return switch (text) {
      case "~", "null", "Null", "NULL" -> null;
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
      default -> text;
    };
  }

  private static Object number(String text) {
    char first = text.charAt(0);
    if (text.length() <= 5) {
      switch (text) {
        case ".nan", ".NaN", ".NAN" -> {
          return Double.NaN;
        }
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> {
          return Double.POSITIVE_INFINITY;
        }
        case "-.inf", "-.Inf", "-.INF" -> {
          return Double.NEGATIVE_INFINITY;
        }
        default -> {}
      }
    }
    if (!mayBeNumber(text)) {
      return first == '+' || first == '-' || !Dates.isDate(text) ? text : DATE;
    }
    if (first == '.') {
      return partsDigits(text) ? floating(text.replace("_", ""), text) : text;
    }
    if (first != '+' && first != '-' && Dates.isDate(text)) {
      return DATE;
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Object integer = integer(plain);
    if (integer == null && plain.startsWith("0b") && hasSign(plain)) {
      integer = integer(plain.substring(3), 2, true, plain.charAt(2) == '-');
    }
    return integer != null ? integer : floating(plain, text);
  }

  /** Go takes a sign behind the mark of a binary number, and a later version behind an octal's. */
  private static boolean hasSign(String plain) {
    return plain.length() > 3 && (plain.charAt(2) == '+' || plain.charAt(2) == '-');
  }

  /** Whether a text is an octal number to the later version alone, as {@code 0o+7}. */
  static boolean isSignedOctal(String text) {
    String plain = text.startsWith("0o") ? text.replace("_", "") : "";
    return hasSign(plain) && integer(plain.substring(3), 8, true, plain.charAt(2) == '-') != null;
  }

  /** Whether a text consists of nothing but what stands in numbers. */
  private static boolean mayBeNumber(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!digit && "xXoO_.+-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether each underscore stands between two digits, as what begins with a point must have. */
  private static boolean partsDigits(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (i + 1 == text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Object floating(String plain, String text) {
    if (FLOAT.matcher(plain).matches()) {
      double value = Double.parseDouble(plain);
      if (!Double.isInfinite(value)) {
        return value;
      }
    }
    return text;
  }

  private static @Nullable Object integer(String plain) {
    boolean signed = plain.startsWith("-") || plain.startsWith("+");
    String digits = signed ? plain.substring(1) : plain;
    int base = 10;
    int skipped = 0;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char mark = digits.charAt(1);
      base = mark == 'x' || mark == 'X' ? 16 : mark == 'b' || mark == 'B' ? 2 : 8;
      skipped = mark >= '0' && mark <= '9' ? 1 : 2;
      if (skipped == 2 && base == 8 && mark != 'o' && mark != 'O') {
        return null;
      }
    }
    return integer(digits.substring(skipped), base, signed, plain.startsWith("-"));
  }

  private static @Nullable Object integer(
      String digits, int base, boolean signed, boolean negative) {
    if (digits.isEmpty() || !areDigits(digits, base)) {
      return null;
    }
    if (digits.length() <= (base == 10 ? 18 : base == 16 ? 15 : base == 8 ? 20 : 62)) {
      long value = Long.parseLong(digits, base);
      return negative ? -value : value;
    }
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    if (digits.length() - zeros > LONGEST) {
      return null;
    }
    var big = new BigInteger(digits.substring(zeros), base);
    BigInteger value = negative ? big.negate() : big;
    if (value.bitLength() < 64) {
      return value.compareTo(SMALLEST) >= 0 ? (Object) value.longValue() : null;
    }
    return !signed && value.signum() > 0 && value.compareTo(UNSIGNED) < 0 ? value : null;
  }

  private static boolean areDigits(String text, int base) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, base) < 0) {
        return false;
      }
    }
    return true;
  }
}
