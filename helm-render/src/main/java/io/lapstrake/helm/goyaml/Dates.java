package io.lapstrake.helm.goyaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates and times that Go's YAML knows. */
final class Dates {

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)(.*)");
  private static final Pattern ZONED =
      Pattern.compile("[Tt](\\d\\d?):(\\d\\d?):(\\d\\d?)(?:[.,]\\d+)?(?:Z|[-+](\\d\\d):(\\d\\d))");
  private static final Pattern UNZONED =
      Pattern.compile(" (\\d\\d?):(\\d\\d?):(\\d\\d?)(?:[.,]\\d+)?");

  private Dates() {}

  /** Whether a text is a date, or a time with its date. */
  static boolean isDate(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return false;
    }
    Matcher date = DATE.matcher(text);
    if (!date.matches() || !isDay(number(date, 1), number(date, 2), number(date, 3))) {
      return false;
    }
    String time = date.group(4);
    return time.isEmpty() || isTime(UNZONED.matcher(time)) || isTime(ZONED.matcher(time));
  }

  private static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days =
        month == 2
            ? (leap ? 29 : 28)
            : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    return day <= days;
  }

  private static boolean isTime(Matcher time) {
    if (!time.matches() || number(time, 1) > 23 || number(time, 2) > 59 || number(time, 3) > 59) {
      return false;
    }
    return time.groupCount() < 5
        || time.group(4) == null
        || (number(time, 4) <= 24 && number(time, 5) <= 60);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
