package io.lapstrake.helm.gotoml;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads TOML's numbers, bools and times. A time becomes the text that Go's JSON has of it. */
final class TomlScalar {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(\\d{4})-(\\d\\d)-(\\d\\d))?(?:[Tt ]?(\\d\\d:\\d\\d(?::\\d\\d)?)(\\.\\d+)?)?([Zz]|[-+]\\d\\d:\\d\\d)?");

  private static final int LONGEST = 100;

  private TomlScalar() {}

  /** The value that stands here. */
  static Object read(TomlCursor cursor) {
    int from = cursor.at;
    while (isPart(cursor.peek()) || isBlankOfTime(cursor, from)) {
      cursor.skip(1);
    }
    String text = cursor.since(from);
    if (text.isEmpty()) {
      throw cursor.failure(
          cursor.isAtEnd()
              ? "unexpected EOF; expected value"
              : "expected value but found '" + cursor.peek() + "' instead");
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default -> number(cursor, text);
    };
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c != 0 && "+-._:".indexOf(c) >= 0);
  }

  /** A blank may stand between a date and the time of its day. */
  private static boolean isBlankOfTime(TomlCursor cursor, int from) {
    return cursor.peek() == ' '
        && cursor.at - from == 10
        && cursor.since(from).matches("\\d{4}-\\d\\d-\\d\\d")
        && Character.isDigit(cursor.peek(1));
  }

  private static Object number(TomlCursor cursor, String text) {
    char first = text.charAt(0);
    if (first == '.') {
      throw cursor.failure("floats must start with a digit, not '.'");
    }
    if (first == '_') {
      throw cursor.failure("expected value but found '_' instead");
    }
    if (Character.isLetter(first)) {
      throw cursor.failure("expected value but found \"" + text + "\" instead");
    }
    if (text.indexOf(':') > 0 || (text.indexOf('-', 1) == 4 && text.length() >= 10)) {
      return time(cursor, text);
    }
    boolean based = text.matches("0[xob].*");
    boolean floating = !based && text.matches(".*[.eE].*");
    String name = floating ? "Invalid float \"" : "Invalid integer \"";
    if (!text.replaceAll("(?<=[0-9A-Fa-f])_(?=[0-9A-Fa-f])", "").matches("[^_]*")) {
      throw cursor.failure(name + text + "\": underscores must be surrounded by digits");
    }
    if (!based && text.matches("[-+]?0[0-9_].*")) {
      throw cursor.failure(name + text + "\": cannot have leading zeroes");
    }
    String plain = text.replace("_", "");
    return floating ? floating(cursor, text, plain) : integer(cursor, text, plain);
  }

  private static Object floating(TomlCursor cursor, String text, String plain) {
    if (plain.matches("[-+]?[0-9]+\\.(?:[eE].*)?")) {
      throw cursor.failure(
          "Invalid float \"" + text + "\": '.' must be followed by one or more digits");
    }
    if (!plain.matches("[-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")) {
      throw cursor.failure("Invalid float value: \"" + text + "\"");
    }
    double value = Double.parseDouble(plain);
    if (Double.isInfinite(value)) {
      throw cursor.failure(text + " is out of range for float64");
    }
    return value;
  }

  private static Object integer(TomlCursor cursor, String text, String plain) {
    int base =
        plain.startsWith("0x") ? 16 : plain.startsWith("0o") ? 8 : plain.startsWith("0b") ? 2 : 10;
    BigInteger value;
    if (plain.length() > LONGEST) {
      throw cursor.failure(text + " is out of range for int64");
    }
    try {
      value = new BigInteger(base == 10 ? plain : plain.substring(2), base);
    } catch (NumberFormatException e) {
      throw cursor.failure("Invalid integer value: \"" + text + "\"");
    }
    if (value.bitLength() > 63) {
      throw cursor.failure(text + " is out of range for int64");
    }
    return value.longValue();
  }

  private static Object time(TomlCursor cursor, String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || !isDay(time)) {
      throw cursor.failure("invalid datetime: \"" + text + "\"");
    }
    String date = time.group(1) == null ? "0000-01-01" : text.substring(0, 10);
    String clock = time.group(4) == null ? "00:00:00" : time.group(4);
    String fraction = time.group(5) == null ? "" : time.group(5).replaceAll("\\.?0+$", "");
    String zone = time.group(6) == null ? "Z" : time.group(6).replace('z', 'Z');
    return date + "T" + clock + (clock.length() == 5 ? ":00" : "") + fraction + zone;
  }

  private static boolean isDay(Matcher time) {
    if (time.group(1) == null) {
      return true;
    }
    int month = Integer.parseInt(time.group(2));
    return month >= 1
        && month <= 12
        && YearMonth.of(Integer.parseInt(time.group(1)), month)
            .isValidDay(Integer.parseInt(time.group(3)));
  }
}
