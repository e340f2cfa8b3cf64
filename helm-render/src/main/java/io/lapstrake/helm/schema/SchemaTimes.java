package io.lapstrake.helm.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The formats of JSON Schema for dates, times and spans of time. */
final class SchemaTimes {

  private static final int MINUTES_OF_DAY = 24 * 60;

  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]+)?"
              + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
              + "(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)");

  private SchemaTimes() {}

  static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A second may be the 60th where a day ends in UTC. */
  static boolean isTime(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return false;
    }
    int minutes = number(time, 1) * 60 + number(time, 2);
    if (time.group(4) != null) {
      int offset = number(time, 5) * 60 + number(time, 6);
      minutes += time.group(4).equals("+") ? -offset : offset;
    }
    return number(time, 3) < 60 || Math.floorMod(minutes, MINUTES_OF_DAY) == MINUTES_OF_DAY - 1;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  static boolean isDateTime(String text) {
    return text.length() > 10
        && "Tt".indexOf(text.charAt(10)) >= 0
        && isDate(text.substring(0, 10))
        && isTime(text.substring(11));
  }

  static boolean isDuration(String text) {
    return DURATION.matches(text) && !text.endsWith("P") && !text.endsWith("T");
  }

  /** Two moments, or one and a span before or behind it. */
  static boolean isPeriod(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String start = text.substring(0, slash);
    String end = text.substring(slash + 1);
    return start.startsWith("P")
        ? isDuration(start) && isDateTime(end)
        : isDateTime(start) && (end.startsWith("P") ? isDuration(end) : isDateTime(end));
  }
}
