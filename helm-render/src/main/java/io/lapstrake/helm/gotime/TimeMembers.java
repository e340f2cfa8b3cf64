package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a time that templates call. */
final class TimeMembers {

  private static final Set<String> NAMES =
      Set.of(
          "Year",
          "Month",
          "Day",
          "Hour",
          "Minute",
          "Second",
          "Nanosecond",
          "Weekday",
          "YearDay",
          "Unix",
          "UnixMilli",
          "UnixMicro",
          "UnixNano",
          "Format",
          "String",
          "UTC",
          "Local",
          "IsZero",
          "Add",
          "AddDate",
          "Sub",
          "Before",
          "After",
          "Equal",
          "Compare");

  private TimeMembers() {}

  static boolean has(String member) {
    return NAMES.contains(member);
  }

  static @Nullable Object of(GoTime of, String member, Arguments given, Context context) {
    ZonedDateTime time = of.zoned();
    Instant moment = of.moment();
    return switch (member) {
      case "Year" -> GoInt.of(time.getYear());
      case "Month" -> Named.of("time.Month", name(time.getMonth()), time.getMonthValue());
      case "Day" -> GoInt.of(time.getDayOfMonth());
      case "Hour" -> GoInt.of(time.getHour());
      case "Minute" -> GoInt.of(time.getMinute());
      case "Second" -> GoInt.of(time.getSecond());
      case "Nanosecond" -> GoInt.of(time.getNano());
      case "Weekday" ->
          Named.of("time.Weekday", name(time.getDayOfWeek()), time.getDayOfWeek().getValue() % 7);
      case "YearDay" -> GoInt.of(time.getDayOfYear());
      case "Unix" -> moment.getEpochSecond();
      case "UnixMilli" -> moment.getEpochSecond() * 1_000 + moment.getNano() / 1_000_000;
      case "UnixMicro" -> moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
      case "UnixNano" -> moment.getEpochSecond() * 1_000_000_000 + moment.getNano();
      case "UTC" -> GoTime.of(moment, ZoneOffset.UTC);
      case "Local" -> GoTime.of(moment, context.clock().getZone());
      case "IsZero" -> moment.equals(GoTime.zero().moment());
      case "String" -> of.toString();
      default -> withArguments(of, member, given);
    };
  }

  private static Object withArguments(GoTime time, String member, Arguments given) {
    int wanted = member.equals("AddDate") ? 3 : 1;
    if (given.size() != wanted) {
      throw new TemplateFailure(
          "wrong number of args for " + member + ": want " + wanted + " got " + given.size());
    }
    return switch (member) {
      case "Format" -> time.format(given.text(0));
      case "AddDate" -> addDate(time, given.integer(0), given.integer(1), given.integer(2));
      case "Add" -> time.plus(duration(given.any(0)));
      case "Sub" -> time.since(other(given).moment());
      case "Before" -> time.moment().isBefore(other(given).moment());
      case "After" -> time.moment().isAfter(other(given).moment());
      case "Equal" -> time.moment().equals(other(given).moment());
      default -> GoInt.of(time.moment().compareTo(other(given).moment()));
    };
  }

  /** A day that the month does not have runs over into the next one. */
  private static GoTime addDate(GoTime time, long years, long months, long days) {
    ZonedDateTime moved =
        time.zoned()
            .withDayOfMonth(1)
            .plusYears(years)
            .plusMonths(months)
            .plusDays(time.zoned().getDayOfMonth() - 1L + days);
    return GoTime.of(moved.toInstant(), moved.getZone());
  }

  private static GoDuration duration(@Nullable Object value) {
    if (value instanceof GoDuration duration) {
      return duration;
    } else if (value instanceof GoInt number) {
      return new GoDuration(number.value());
    }
    throw wrongType("time.Duration", value);
  }

  private static GoTime other(Arguments given) {
    if (given.any(0) instanceof GoTime time) {
      return time;
    }
    throw wrongType("time.Time", given.any(0));
  }

  private static TemplateFailure wrongType(String expected, @Nullable Object value) {
    return new TemplateFailure(
        "wrong type for value; expected " + expected + "; got " + GoTypes.typeName(value));
  }

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
