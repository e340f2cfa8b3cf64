package io.lapstrake.core.yaml;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ValueType;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as YAML has them: written so that every reader takes them, read as kubectl does. */
final class Numbers {

  private static final int SURE_DIGITS = 18; // never overflow a long
  private static final int MOST_DIGITS = 400;
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern BASED =
      Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+)");

  private static final Pattern OLD_OCTAL = Pattern.compile("[-+]?0[0-7]+");

  private Numbers() {}

  /**
   * A number, a flag or null. A decimal always has a point, and its exponent a sign: {@code 1.0e-7}
   * is a number everywhere, {@code 1e-7} is text by YAML 1.1.
   */
  static String inYaml(Literal<?> leaf) {
    String text = leaf.inText();
    if (leaf.type() != ValueType.DECIMAL || text.indexOf('.') >= 0) {
      return text;
    }
    int exponent = text.indexOf('e');
    return exponent < 0
        ? text + ".0"
        : text.substring(0, exponent) + ".0" + text.substring(exponent);
  }

  /** The number that a text is which begins with a digit, a sign or a point; null if it is none. */
  static @Nullable Number read(String text) throws UnfitScalar {
    if (isShortWhole(text)) {
      return Long.parseLong(text);
    }
    // Underscores are left out of numbers, but not of those that begin with a point.
    String digits = text.charAt(0) == '.' ? text : text.replace("_", "");
    if (BASED.matcher(digits).matches()) {
      Number based = based(bounded(digits));
      return based == null && OLD_OCTAL.matcher(digits).matches() ? decimal(digits) : based;
    }
    return DECIMAL.matcher(digits).matches() ? decimal(bounded(digits)) : null;
  }

  private static boolean isShortWhole(String text) {
    int length = text.length();
    if (length > SURE_DIGITS || (text.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String bounded(String digits) throws UnfitScalar {
    if (digits.length() > MOST_DIGITS) {
      throw new UnfitScalar("A number of " + digits.length() + " characters is not read.");
    }
    return digits;
  }

  /** Null beyond 64 bits: kubectl takes only decimal numbers that large. */
  private static @Nullable Number based(String text) {
    boolean negative = text.charAt(0) == '-';
    boolean signed = negative || text.charAt(0) == '+';
    int from = signed ? 2 : 1;
    BigInteger number =
        switch (text.charAt(from)) {
          case 'x', 'X' -> new BigInteger(text.substring(from + 1), 16);
          case 'b', 'B' -> new BigInteger(text.substring(from + 1), 2);
          case 'o', 'O' -> new BigInteger(text.substring(from + 1), 8);
          default -> new BigInteger(text.substring(from), 8);
        };
    BigInteger whole = negative ? number.negate() : number;
    return whole.bitLength() < (signed ? Long.SIZE : Long.SIZE + 1) ? whole : null;
  }

  private static @Nullable Number decimal(String text) {
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    boolean whole = text.charAt(first) != '0' || text.length() == first + 1;
    for (int i = first; whole && i < text.length(); i++) {
      whole = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      return null; // to kubectl it is text
    }
    return whole ? new BigInteger(text) : (Number) number;
  }
}
