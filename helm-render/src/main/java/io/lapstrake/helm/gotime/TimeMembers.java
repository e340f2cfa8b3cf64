package io.lapstrake.helm.gotime;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.INT;
import static io.lapstrake.helm.go.Type.TEXT;
import static io.lapstrake.helm.go.Type.TIME;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Definition;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of a time that templates call. */
final class TimeMembers {

  private TimeMembers() {}

  /** A method of a time; null where it has none of that name. */
  static @Nullable Definition of(GoTime time, String name) {
    Object plain = plain(time, name);
    return plain == null ? withArguments(time, name) : Definition.of(name, (a, c) -> plain);
  }

  private static @Nullable Object plain(GoTime of, String name) {
    ZonedDateTime time = of.zoned();
    Instant moment = of.moment();
    return switch (name) {
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
      case "Unix" -> time.toEpochSecond();
      case "UnixMilli" -> time.toEpochSecond() * 1_000 + time.getNano() / 1_000_000;
      case "UnixMicro" -> time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000;
      case "UnixNano" -> time.toEpochSecond() * 1_000_000_000 + time.getNano();
      case "UTC" -> GoTime.of(moment, ZoneOffset.UTC);
      case "IsZero" -> moment.equals(GoTime.zero().moment());
      case "String" -> of.toString();
      default -> null;
    };
  }

  private static @Nullable Definition withArguments(GoTime time, String name) {
    return switch (name) {
      case "Local" -> Definition.of(name, (a, c) -> GoTime.of(time.moment(), c.clock().getZone()));
      case "Format" -> Definition.of(name, (a, c) -> time.format(a.text(0)), TEXT);
      case "AddDate" ->
          Definition.of(
              name,
              (a, c) -> addDate(time, a.integer(0), a.integer(1), a.integer(2)),
              INT,
              INT,
              INT);
      case "Add" -> Definition.of(name, (a, c) -> time.plus(duration(a.any(0))), ANY);
      case "Sub" -> Definition.of(name, (a, c) -> time.since(moment(a)), TIME);
      case "Before" -> Definition.of(name, (a, c) -> time.moment().isBefore(moment(a)), TIME);
      case "After" -> Definition.of(name, (a, c) -> time.moment().isAfter(moment(a)), TIME);
      case "Equal" -> Definition.of(name, (a, c) -> time.moment().equals(moment(a)), TIME);
      case "Compare" ->
          Definition.of(name, (a, c) -> GoInt.of(time.moment().compareTo(moment(a))), TIME);
      default -> null;
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
    throw new TemplateFailure(
        "wrong type for value; expected time.Duration; got " + GoTypes.typeName(value));
  }

  private static Instant moment(Arguments given) {
    return ((GoTime) Objects.requireNonNull(given.any(0))).moment();
  }

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
