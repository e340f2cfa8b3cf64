package io.lapstrake.helm.gotime;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lapstrake.helm.fuzz.Hostile;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A layout, a time and a duration may be any texts. */
class TimesFuzzTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final GoTime TIME = GoTime.of(Instant.parse("2026-02-03T04:05:06.789Z"), ZONE);

  @FuzzTest
  void a_time_is_written_and_read_in_any_layout(byte[] layoutAndTime) {
    List<String> both = Hostile.firstLineAndRest(Bytes.text(layoutAndTime));
    Hostile.ends(() -> TIME.format(both.get(0)), TemplateFailure.class);
    Hostile.ends(
        () -> {
          GoTime read = GoTime.parse(both.get(0), both.get(1), ZONE);
          read.format(both.get(0));
          read.in(both.get(1), ZONE);
          read.since(TIME.moment()).rounded();
        },
        TemplateFailure.class);
  }

  @FuzzTest
  void a_duration_is_read_or_refused(byte[] duration) {
    Hostile.ends(
        () -> {
          GoDuration read = GoDuration.parse(Bytes.text(duration));
          read.rounded();
          TIME.plus(read).format("2006-01-02T15:04:05.999999999Z07:00");
        },
        TemplateFailure.class);
  }
}
