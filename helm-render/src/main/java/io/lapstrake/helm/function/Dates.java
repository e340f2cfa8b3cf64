package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.TEXT;
import static io.lapstrake.helm.go.Type.TIME;

import io.lapstrake.helm.function.value.Casts;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Function;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.gotime.GoDuration;
import io.lapstrake.helm.gotime.GoTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of times and durations. */
final class Dates {

  private static final String DAY = "2006-01-02";

  private Dates() {}

  static List<Definition> all() {
    return List.of(
        Definition.of("now", (a, c) -> now(c)),
        Definition.of("date", (a, c) -> written(a.text(0), a.any(1), "Local", c), TEXT, ANY),
        Definition.of("dateInZone", Dates::inZone, TEXT, ANY, TEXT),
        Definition.of("date_in_zone", Dates::inZone, TEXT, ANY, TEXT),
        Definition.of("htmlDate", (a, c) -> written(DAY, a.any(0), "Local", c), ANY),
        Definition.of("htmlDateInZone", (a, c) -> written(DAY, a.any(0), a.text(1), c), ANY, TEXT),
        Definition.of("toDate", orElse(Dates::read, a -> GoTime.zero()), TEXT, TEXT),
        Definition.of("mustToDate", Dates::read, TEXT, TEXT),
        Definition.of("dateModify", orElse(Dates::modified, a -> a.any(1)), TEXT, TIME),
        Definition.of("date_modify", orElse(Dates::modified, a -> a.any(1)), TEXT, TIME),
        Definition.of("mustDateModify", Dates::modified, TEXT, TIME),
        Definition.of("must_date_modify", Dates::modified, TEXT, TIME),
        Definition.of("unixEpoch", (a, c) -> Long.toString(time(a, 0).unix()), TIME),
        Definition.of("ago", Dates::ago, ANY),
        Definition.of("duration", (a, c) -> duration(a.any(0)).toString(), ANY),
        Definition.of("durationRound", Dates::rounded, ANY));
  }

  private interface Otherwise {
    @Nullable Object of(Arguments given);
  }

  /** What a function gives, or something else where it fails. */
  private static Function orElse(Function function, Otherwise otherwise) {
    return (a, c) -> {
      try {
        return function.call(a, c);
      } catch (TemplateFailure e) {
        return otherwise.of(a);
      }
    };
  }

  private static GoTime now(Context context) {
    return GoTime.of(context.clock().instant(), context.clock().getZone());
  }

  private static GoTime time(Arguments given, int index) {
    return (GoTime) Objects.requireNonNull(given.any(index));
  }

  private static String inZone(Arguments given, Context context) {
    return written(given.text(0), given.any(1), given.text(2), context);
  }

  private static String written(
      String layout, @Nullable Object value, String zone, Context context) {
    GoTime time = timeOf(value, context);
    return time.in(zone, context.clock().getZone())
        .or(() -> time.in("UTC", context.clock().getZone()))
        .orElse(time)
        .format(layout);
  }

  /** A time, or the seconds since 1970; anything else is now. */
  private static GoTime timeOf(@Nullable Object value, Context context) {
    if (value instanceof GoTime time) {
      return time;
    } else if (value instanceof Long seconds) {
      return ofSeconds(seconds, context);
    } else if (value instanceof GoInt seconds) {
      return ofSeconds(seconds.value(), context);
    }
    return now(context);
  }

  private static GoTime ofSeconds(long seconds, Context context) {
    long farthest = Instant.MAX.getEpochSecond() / 2;
    long within = Math.max(-farthest, Math.min(farthest, seconds));
    return GoTime.of(Instant.ofEpochSecond(within), context.clock().getZone());
  }

  private static GoTime read(Arguments given, Context context) {
    return GoTime.parse(given.text(0), given.text(1), context.clock().getZone());
  }

  private static GoTime modified(Arguments given, Context context) {
    return time(given, 1).plus(GoDuration.parse(given.text(0)));
  }

  private static String ago(Arguments given, Context context) {
    GoTime time = timeOf(given.any(0), context);
    return now(context).since(time.moment()).rounded().toString();
  }

  /** Of seconds as an int64 or a text; anything else is none. */
  private static GoDuration duration(@Nullable Object value) {
    if (value instanceof Long seconds) {
      return GoDuration.ofSeconds(seconds);
    } else if (value instanceof String text) {
      return GoDuration.ofSeconds(Casts.parse(text, 10, 0));
    }
    return GoDuration.ofSeconds(0);
  }

  /** The largest unit of which there is more than one, and how many. */
  private static String rounded(Arguments given, Context context) {
    long nanos = Math.abs(nanoseconds(given.any(0), context));
    long seconds = nanos / 1_000_000_000L;
    long[] sizes = {365 * 86_400L, 30 * 86_400L, 86_400, 3_600, 60, 1};
    String[] names = {"y", "mo", "d", "h", "m", "s"};
    for (int i = 0; i < sizes.length; i++) {
      if (nanos > sizes[i] * 1_000_000_000L) {
        return seconds / sizes[i] + names[i];
      }
    }
    return "0s";
  }

  private static long nanoseconds(@Nullable Object value, Context context) {
    if (value instanceof GoTime time) {
      return now(context).since(time.moment()).nanoseconds();
    } else if (value instanceof Long number) {
      return number;
    } else if (value instanceof String text) {
      try {
        return GoDuration.parse(text).nanoseconds();
      } catch (TemplateFailure e) {
        return 0;
      }
    }
    return 0;
  }
}
