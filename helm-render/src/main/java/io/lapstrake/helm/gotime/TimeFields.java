package io.lapstrake.helm.gotime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a time so far. What is no number or name throws {@link NumberFormatException},
 * what is out of its range {@link DateTimeException} with Go's message.
 */
final class TimeFields {

  private int year;
  private int month = -1;
  private int day = -1;
  private int dayOfYear = -1;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private boolean afternoon;
  private boolean morning;
  private @Nullable ZoneOffset offset;
  private String zoneName = "";

  /** Reads a part from the beginning of a text and gives the rest of it. */
  String read(String part, String text) {
    if (part.startsWith(".") || part.startsWith(",")) {
      return fraction(part, text);
    } else if (part.startsWith("-07") || part.startsWith("Z07")) {
      return readOffset(part, text);
    }
    return switch (part) {
      case "MST" -> readZone(text);
      case "PM", "pm" -> readHalf(part, text);
      case "January", "Jan", "Monday", "Mon" -> readName(part, text);
      case "2006" -> readYear(text);
      case "06" -> readShortYear(text);
      default -> readNumber(part, text);
    };
  }

  private String readYear(String text) {
    if (text.length() < 4 || !Layout.isDigit(text.charAt(0))) {
      throw new NumberFormatException();
    }
    year = Integer.parseInt(text.substring(0, 4));
    return text.substring(4);
  }

  private String readShortYear(String text) {
    int two = two(text, true);
    year = two >= 69 ? two + 1900 : two + 2000;
    return text.substring(2);
  }

  private String readNumber(String part, String given) {
    String text =
        part.startsWith("_") ? given.replaceFirst(part.equals("_2") ? "^ " : "^ {0,2}", "") : given;
    if (part.equals("002") || part.equals("__2")) {
      return readDayOfYear(part.equals("002"), text);
    }
    boolean fixed = part.startsWith("0");
    int number = two(text, fixed);
    int digits = text.length() > 1 && Layout.isDigit(text.charAt(1)) ? 2 : 1;
    switch (part) {
      case "01", "1" -> month = within(number, 1, 12, "month");
      case "02", "_2", "2" -> day = number;
      case "15" -> hour = within(number, 0, 23, "hour");
      case "03", "3" -> hour = within(number, 0, 12, "hour");
      case "04", "4" -> minute = within(number, 0, 59, "minute");
      default -> second = within(number, 0, 59, "second");
    }
    return text.substring(digits);
  }

  private String readDayOfYear(boolean fixed, String text) {
    int digits = 0;
    while (digits < 3 && digits < text.length() && Layout.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || (fixed && digits < 3)) {
      throw new NumberFormatException();
    }
    dayOfYear = Integer.parseInt(text.substring(0, digits));
    return text.substring(digits);
  }

  /** One digit or two; the second is needed where the number has a fixed width. */
  private static int two(String text, boolean fixed) {
    if (text.isEmpty() || !Layout.isDigit(text.charAt(0))) {
      throw new NumberFormatException();
    }
    boolean second = text.length() > 1 && Layout.isDigit(text.charAt(1));
    if (fixed && !second) {
      throw new NumberFormatException();
    }
    return Integer.parseInt(text.substring(0, second ? 2 : 1));
  }

  private static int within(int number, int least, int most, String what) {
    if (number < least || number > most) {
      throw new DateTimeException(what + " out of range");
    }
    return number;
  }

  private String readHalf(String part, String text) {
    String two = text.substring(0, Math.min(2, text.length()));
    boolean upper = part.equals("PM");
    if (two.equals(upper ? "PM" : "pm")) {
      afternoon = true;
    } else if (two.equals(upper ? "AM" : "am")) {
      morning = true;
    } else {
      throw new NumberFormatException();
    }
    return text.substring(2);
  }

  private String readName(String part, String text) {
    boolean isMonth = part.startsWith("J");
    boolean isShort = part.length() == 3;
    for (int i = 1; i <= (isMonth ? 12 : 7); i++) {
      String name = isMonth ? TimeMembers.name(Month.of(i)) : TimeMembers.name(DayOfWeek.of(i));
      String wanted = isShort ? name.substring(0, 3) : name;
      if (text.regionMatches(true, 0, wanted, 0, wanted.length())) {
        month = isMonth ? i : month;
        return text.substring(wanted.length());
      }
    }
    throw new NumberFormatException();
  }

  private String fraction(String part, String text) {
    int digits = part.length() - 1;
    if (part.charAt(1) == '9') {
      return readFraction(text);
    } else if (text.length() < part.length()
        || (text.charAt(0) != '.' && text.charAt(0) != ',')
        || !text.substring(1, part.length()).chars().allMatch(it -> Layout.isDigit((char) it))) {
      throw new NumberFormatException();
    }
    nanos = nanos(text.substring(1, 1 + digits));
    return text.substring(part.length());
  }

  /** Takes a fraction of a second that may stand at the beginning of a text. */
  String readFraction(String text) {
    boolean starts = text.startsWith(".") || text.startsWith(",");
    int end = 1;
    while (starts && end < text.length() && Layout.isDigit(text.charAt(end))) {
      end++;
    }
    if (!starts || end == 1) {
      return text;
    }
    nanos = nanos(text.substring(1, end));
    return text.substring(end);
  }

  private static int nanos(String digits) {
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private String readOffset(String part, String text) {
    if (part.startsWith("Z") && text.startsWith("Z")) {
      offset = ZoneOffset.UTC;
      return text.substring(1);
    }
    String form = part.substring(1).replaceAll("[0-9]", "[0-9]");
    if (!text.matches("(?s)[+-]" + form + ".*")) {
      throw new NumberFormatException();
    }
    String read = text.substring(0, part.length());
    String digits = read.replaceAll("[^0-9]", "") + "0000";
    int hours = within(Integer.parseInt(digits.substring(0, 2)), 0, 24, "time zone offset hour");
    int minutes =
        within(Integer.parseInt(digits.substring(2, 4)), 0, 60, "time zone offset minute");
    int seconds =
        within(Integer.parseInt(digits.substring(4, 6)), 0, 60, "time zone offset second");
    int total = hours * 3600 + minutes * 60 + seconds;
    offset = ZoneOffset.ofTotalSeconds(read.startsWith("-") ? -total : total);
    return text.substring(read.length());
  }

  /** Three or four capitals, or a sign and two digits. */
  private String readZone(String text) {
    if (text.startsWith("UTC")) {
      offset = ZoneOffset.UTC;
      return text.substring(3);
    }
    int end = 0;
    while (end < text.length() && end < 6 && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
      end++;
    }
    boolean known =
        end == 3
            || (end == 4 && (text.charAt(3) == 'T' || text.startsWith("WITA")))
            || (end == 5 && text.charAt(4) == 'T');
    if (!known) {
      throw new NumberFormatException();
    }
    zoneName = text.substring(0, end);
    return text.substring(end);
  }

  @Nullable ZoneOffset offset() {
    return offset;
  }

  String zoneName() {
    return zoneName;
  }

  LocalDateTime time() {
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    }
    return date().atTime(hour, minute, second, nanos);
  }

  private LocalDate date() {
    if (dayOfYear >= 0) {
      within(dayOfYear, 1, LocalDate.of(year, 1, 1).lengthOfYear(), "day-of-year");
      return LocalDate.ofYearDay(year, dayOfYear);
    }
    int inMonth = month < 0 ? 1 : month;
    int onDay = day < 0 ? 1 : day;
    within(onDay, 1, TimeReading.days(year, inMonth), "day");
    return LocalDate.of(year, inMonth, onDay);
  }
}
