package io.lapstrake.helm.gotime;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.GoObject;
import io.lapstrake.helm.go.TemplateFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code time.Duration}.
 *
 * @param nanoseconds how long it is, of either sign
 */
public record GoDuration(long nanoseconds) implements GoObject {

  private static final long SECOND = 1_000_000_000L;

  /** A duration of whole seconds; what does not fit comes out wrapped, as in Go. */
  public static GoDuration ofSeconds(long seconds) {
    return new GoDuration(seconds * SECOND);
  }

  /**
   * The duration that a text such as {@code -1h2m3.5s} says.
   *
   * @throws TemplateFailure if it says none
   */
  public static GoDuration parse(String text) {
    return new GoDuration(DurationText.parse(text));
  }

  /** The duration to the nearest second, a half away from zero. */
  public GoDuration rounded() {
    BigDecimal seconds =
        BigDecimal.valueOf(nanoseconds).divide(BigDecimal.valueOf(SECOND), 0, RoundingMode.HALF_UP);
    return ofSeconds(seconds.longValue());
  }

  @Override
  public String typeName() {
    return "time.Duration";
  }

  @Override
  public String kind() {
    return "int64";
  }

  @Override
  public Object underlying() {
    return nanoseconds;
  }

  @Override
  public Object json() {
    return nanoseconds;
  }

  @Override
  public boolean has(String member) {
    return switch (member) {
      case "Hours", "Minutes", "Seconds", "Milliseconds", "Microseconds", "Nanoseconds", "String" ->
          true;
      default -> false;
    };
  }

  @Override
  public @Nullable Object member(String member, Arguments arguments, Context context) {
    return switch (member) {
      case "Hours" -> in(3600 * SECOND);
      case "Minutes" -> in(60 * SECOND);
      case "Seconds" -> in(SECOND);
      case "Milliseconds" -> nanoseconds / 1_000_000;
      case "Microseconds" -> nanoseconds / 1_000;
      case "Nanoseconds" -> nanoseconds;
      default -> toString();
    };
  }

  private double in(long unit) {
    long whole = nanoseconds / unit;
    return whole + (double) (nanoseconds % unit) / unit;
  }

  /** As Go prints it: {@code 2h34m7s}, {@code 1.5s}, {@code 0s}. */
  @Override
  public String toString() {
    return DurationText.of(nanoseconds);
  }
}
