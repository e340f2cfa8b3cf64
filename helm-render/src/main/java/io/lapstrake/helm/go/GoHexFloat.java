package io.lapstrake.helm.go;

import java.util.Locale;

/** How Go writes a float64 in hexadecimal: {@code 0x1.8p+01}. */
final class GoHexFloat {

  private static final int BITS = 52;

  private GoHexFloat() {}

  /** A finite number that is not negative; precision -1 for as many digits as it has. */
  static String format(double value, int precision) {
    long bits = Double.doubleToRawLongBits(value);
    long mantissa = bits & ((1L << BITS) - 1);
    int exponent = (int) (bits >>> BITS);
    if (value == 0) {
      return written(0, 0, precision);
    } else if (exponent == 0) {
      exponent = 1;
      while ((mantissa & (1L << BITS)) == 0) {
        mantissa <<= 1;
        exponent--;
      }
    } else {
      mantissa |= 1L << BITS;
    }
    return rounded(mantissa, exponent - 1023, precision);
  }

  private static String rounded(long mantissa, int exponent, int precision) {
    if (precision < 0 || precision >= BITS / 4) {
      return written(mantissa, exponent, precision);
    }
    int cut = BITS - precision * 4;
    long half = 1L << (cut - 1);
    long rest = mantissa & ((1L << cut) - 1);
    long kept = mantissa >>> cut;
    kept += rest > half || (rest == half && (kept & 1) == 1) ? 1 : 0;
    long whole = kept << cut;
    boolean carried = whole >= 1L << (BITS + 1);
    return written(carried ? whole >>> 1 : whole, carried ? exponent + 1 : exponent, precision);
  }

  private static String written(long mantissa, int exponent, int precision) {
    var digits =
        new StringBuilder(String.format(Locale.ROOT, "%013x", mantissa & ((1L << BITS) - 1)));
    if (precision < 0) {
      while (digits.length() > 0 && digits.charAt(digits.length() - 1) == '0') {
        digits.setLength(digits.length() - 1);
      }
    } else {
      while (digits.length() < precision) {
        digits.append('0');
      }
      digits.setLength(precision);
    }
    int size = Math.abs(exponent);
    return "0x"
        + (mantissa >>> BITS)
        + (digits.length() > 0 ? "." : "")
        + digits
        + (exponent < 0 ? "p-" : "p+")
        + (size < 10 ? "0" : "")
        + size;
  }
}
