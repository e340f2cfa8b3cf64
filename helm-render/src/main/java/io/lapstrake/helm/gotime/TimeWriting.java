package io.lapstrake.helm.gotime;

import java.time.ZonedDateTime;
import java.util.Locale;

/** A time as a text in a layout. */
final class TimeWriting {

  private TimeWriting() {}

  static String of(GoTime time, String layout) {
    var text = new StringBuilder(layout.length() + 16);
    for (Layout.Part part : Layout.parts(layout)) {
      text.append(part.isLiteral() ? part.text() : written(time, part));
    }
    return text.toString();
  }

  private static String written(GoTime of, Layout.Part part) {
    ZonedDateTime time = of.zoned();
    String text = part.text();
    if (part.isFraction()) {
      return fraction(time.getNano(), text);
    } else if (text.startsWith("-07") || text.startsWith("Z07")) {
      return offset(time.getOffset().getTotalSeconds(), text);
    }
    return switch (text) {
      case "2006" -> padded(time.getYear(), 4, '0');
      case "06" -> padded(Math.floorMod(time.getYear(), 100), 2, '0');
      case "January" -> TimeMembers.name(time.getMonth());
      case "Jan" -> TimeMembers.name(time.getMonth()).substring(0, 3);
      case "01" -> padded(time.getMonthValue(), 2, '0');
      case "1" -> Integer.toString(time.getMonthValue());
      case "Monday" -> TimeMembers.name(time.getDayOfWeek());
      case "Mon" -> TimeMembers.name(time.getDayOfWeek()).substring(0, 3);
      case "02" -> padded(time.getDayOfMonth(), 2, '0');
      case "_2" -> padded(time.getDayOfMonth(), 2, ' ');
      case "2" -> Integer.toString(time.getDayOfMonth());
      case "002" -> padded(time.getDayOfYear(), 3, '0');
      case "__2" -> padded(time.getDayOfYear(), 3, ' ');
      default -> clock(of, text);
    };
  }

  private static String clock(GoTime of, String text) {
    ZonedDateTime time = of.zoned();
    int half = Math.floorMod(time.getHour() + 11, 12) + 1;
    return switch (text) {
      case "15" -> padded(time.getHour(), 2, '0');
      case "03" -> padded(half, 2, '0');
      case "3" -> Integer.toString(half);
      case "04" -> padded(time.getMinute(), 2, '0');
      case "4" -> Integer.toString(time.getMinute());
      case "05" -> padded(time.getSecond(), 2, '0');
      case "5" -> Integer.toString(time.getSecond());
      case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
      case "pm" -> time.getHour() >= 12 ? "pm" : "am";
      default -> of.zone();
    };
  }

  private static String padded(int number, int width, char by) {
    String digits = Integer.toString(Math.abs(number));
    String sign = number < 0 ? "-" : "";
    return sign + String.valueOf(by).repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** With noughts all digits are written, with nines none that is nought and last. */
  private static String fraction(int nanos, String part) {
    int digits = Math.min(part.length() - 1, 9);
    String all = String.format(Locale.ROOT, "%09d", nanos).substring(0, digits);
    all += "0".repeat(part.length() - 1 - digits);
    if (part.charAt(1) == '9') {
      all = all.replaceFirst("0+$", "");
      return all.isEmpty() ? "" : part.charAt(0) + all;
    }
    return part.charAt(0) + all;
  }

  private static String offset(int seconds, String part) {
    if (part.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int size = Math.abs(seconds);
    String colon = part.contains(":") ? ":" : "";
    String text = (seconds < 0 ? "-" : "+") + padded(size / 3600, 2, '0');
    if (part.length() > 3) {
      text += colon + padded(size / 60 % 60, 2, '0');
    }
    return part.length() > 6 ? text + colon + padded(size % 60, 2, '0') : text;
  }
}
