package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import java.time.DayOfWeek;

/**
 * The times at which a CronJob runs.
 *
 * <pre>{@code
 * Schedule.daily(3, 30)
 * Schedule.weekly(DayOfWeek.MONDAY, 6, 0)
 * Schedule.cron("15,45 8-18 * * mon-fri")
 * }</pre>
 *
 * @param cron the times in five fields: minute, hour, day of the month, month, day of the week
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax">
 *     Schedule syntax</a>
 */
public record Schedule(Value<String> cron) {

  /** The times in five fields: minute, hour, day of the month, month, day of the week. */
  public static Schedule cron(String fields) {
    return new Schedule(Literal.of(fields));
  }

  /** The times in five fields: minute, hour, day of the month, month, day of the week. */
  public static Schedule cron(Value<String> fields) {
    return new Schedule(fields);
  }

  /**
   * Several times an hour, from the full hour on.
   *
   * @param minutes from one run to the next, a divisor of 60
   * @throws IllegalArgumentException when an hour is not a multiple of it
   */
  public static Schedule everyMinutes(int minutes) {
    if (minutes < 1 || 60 % minutes != 0) {
      throw new IllegalArgumentException(
          "No hour is divided into runs of "
              + minutes
              + " minutes: take a divisor of 60, or say the times with cron(…)");
    }
    return cron("*/" + minutes + " * * * *");
  }

  /**
   * Once an hour.
   *
   * @param minute from 0 to 59
   */
  public static Schedule hourly(int minute) {
    return cron(within(minute, 0, 59) + " * * * *");
  }

  /**
   * Once a day.
   *
   * @param hour from 0 to 23
   * @param minute from 0 to 59
   */
  public static Schedule daily(int hour, int minute) {
    return cron(time(hour, minute) + " * * *");
  }

  /**
   * Once a week.
   *
   * @param hour from 0 to 23
   * @param minute from 0 to 59
   */
  public static Schedule weekly(DayOfWeek day, int hour, int minute) {
    return cron(time(hour, minute) + " * * " + day.getValue() % 7); // Sunday is 0
  }

  /**
   * Once a month, and not in a month that lacks the day.
   *
   * @param day of the month, from 1 to 31
   * @param hour from 0 to 23
   * @param minute from 0 to 59
   */
  public static Schedule monthly(int day, int hour, int minute) {
    return cron(time(hour, minute) + " " + within(day, 1, 31) + " * *");
  }

  private static String time(int hour, int minute) {
    return within(minute, 0, 59) + " " + within(hour, 0, 23);
  }

  private static int within(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "Not a time: %d is not from %d to %d".formatted(number, least, most));
    }
    return number;
  }
}
