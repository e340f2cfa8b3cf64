package io.lapstrake.helm.go;

import java.util.Locale;

/** The verbs of numbers. */
final class FormatNumbers {

  private FormatNumbers() {}

  /** Whether a verb is one of whole numbers. */
  static boolean hasInteger(char verb) {
    return "vdboOxXcqU".indexOf(verb) >= 0;
  }

  /** Whether a verb is one of decimal numbers. */
  static boolean hasFloat(char verb) {
    return "vbgGxXfFeE".indexOf(verb) >= 0;
  }

  /** Appends a whole number with a verb that {@link #hasInteger} knows. */
  static void integer(StringBuilder out, FormatFlags flags, long value, boolean signed, char verb) {
    switch (verb) {
      case 'c' -> flags.pad(out, Character.toString(codePoint(value)));
      case 'q' -> flags.pad(out, GoQuote.character(value, flags.plus));
      case 'U' -> padded(out, flags, unicode(flags, value));
      default -> {
        char own = verb == 'v' ? flags.sharpV && !signed ? 'x' : 'd' : verb;
        boolean sharp = flags.sharp;
        flags.sharp |= verb == 'v' && own == 'x';
        inBase(out, flags, value, signed, own);
        flags.sharp = sharp;
      }
    }
  }

  private static int codePoint(long value) {
    boolean fits = value >= 0 && value <= Character.MAX_CODE_POINT;
    return !fits || (value >= 0xD800 && value <= 0xDFFF) ? 0xFFFD : (int) value;
  }

  private static String unicode(FormatFlags flags, long value) {
    String hex = Long.toHexString(value).toUpperCase(Locale.ROOT);
    int digits = Math.max(4, flags.precision);
    String text = "U+" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    boolean shown = flags.sharp && value >= 0 && value <= Character.MAX_CODE_POINT;
    if (shown && GoQuote.isPrintable((int) value)) {
      return text + " '" + Character.toString((int) value) + "'";
    }
    return text;
  }

  private static void inBase(
      StringBuilder out, FormatFlags flags, long value, boolean signed, char verb) {
    boolean negative = signed && value < 0;
    boolean signs = negative || flags.plus || flags.space;
    int precision = 0;
    if (flags.precision != FormatFlags.NONE) {
      precision = flags.precision;
      if (precision == 0 && value == 0) {
        padded(out, flags, "");
        return;
      }
    } else if (flags.zero && !flags.minus && flags.width != FormatFlags.NONE) {
      precision = flags.width - (signs ? 1 : 0);
    }
    String digits = digits(negative ? -value : value, verb);
    digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    padded(out, flags, sign + prefix(flags, digits, verb) + digits);
  }

  private static void padded(StringBuilder out, FormatFlags flags, String text) {
    boolean zero = flags.zero;
    flags.zero = false;
    flags.pad(out, text);
    flags.zero = zero;
  }

  private static String digits(long value, char verb) {
    return switch (verb) {
      case 'b' -> Long.toBinaryString(value);
      case 'o', 'O' -> Long.toOctalString(value);
      case 'x' -> Long.toHexString(value);
      case 'X' -> Long.toHexString(value).toUpperCase(Locale.ROOT);
      default -> Long.toUnsignedString(value);
    };
  }

  private static String prefix(FormatFlags flags, String digits, char verb) {
    if (verb == 'O') {
      return "0o" + (flags.sharp && !digits.startsWith("0") ? "0" : "");
    } else if (!flags.sharp) {
      return "";
    }
    return switch (verb) {
      case 'b' -> "0b";
      case 'o' -> digits.startsWith("0") ? "" : "0";
      case 'x', 'X' -> "0" + verb;
      default -> "";
    };
  }

  /** Appends a decimal number with a verb that {@link #hasFloat} knows. */
  static void decimal(StringBuilder out, FormatFlags flags, double value, char verb) {
    char form = verb == 'v' ? 'g' : verb == 'F' ? 'f' : verb;
    int usual = "feE".indexOf(form) >= 0 ? 6 : GoFloat.SHORTEST;
    int precision = flags.precision != FormatFlags.NONE ? flags.precision : usual;
    String text = GoFloat.format(value, form, precision);
    if (flags.sharp && form != 'b' && !Double.isNaN(value) && !Double.isInfinite(value)) {
      text = FormatSharp.withPoint(text, form, precision);
    }
    String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
    String digits = text.substring(sign.length());
    signed(out, flags, sign.equals("-") ? "-" : "+", digits);
  }

  private static void signed(StringBuilder out, FormatFlags flags, String sign, String digits) {
    boolean finite = Character.isDigit(digits.charAt(0));
    boolean infinite = digits.startsWith("Inf");
    String shown = sign;
    if (sign.equals("+") && !flags.plus) {
      shown = flags.space ? " " : infinite ? "+" : "";
    }
    if (!finite) {
      padded(out, flags, shown + digits);
      return;
    }
    if (flags.zero && !flags.minus && flags.width != FormatFlags.NONE) {
      int zeros = flags.width - shown.length() - digits.length();
      out.append(shown).append("0".repeat(Math.max(0, zeros))).append(digits);
    } else {
      padded(out, flags, shown + digits);
    }
  }

  /** Appends a complex number with a verb that {@link #hasFloat} knows. */
  static void complex(StringBuilder out, FormatFlags flags, GoComplex value, char verb) {
    boolean plus = flags.plus;
    out.append('(');
    decimal(out, flags, value.real(), verb);
    flags.plus = true;
    decimal(out, flags, value.imaginary(), verb);
    flags.plus = plus;
    out.append("i)");
  }
}
