package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long millis;

  private long nanos() {
    return Duration.ofMillis(millis).toNanos();
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void apply(ProgressLine line, int steps, int each) {
    for (int i = 1; i <= steps; i++) {
      line.step(i, steps, "write object " + i);
      millis += each;
    }
    line.ended(steps, Duration.ofMillis(millis));
  }

  @Test
  void a_terminal_has_one_line_ten_times_a_second_that_is_gone_in_the_end() {
    apply(ProgressLine.inTerminal(out, this::nanos, 20), 5, 60);

    assertThat(shown())
        .isEqualTo("\r\u001b[K3/5 write object 3\r\u001b[K5/5 write object 5\r\u001b[K");
  }

  @Test
  void a_line_that_is_too_long_is_cut() {
    apply(ProgressLine.inTerminal(out, this::nanos, 10), 2, 100);

    assertThat(shown()).isEqualTo("\r\u001b[K2/2 writ…\r\u001b[K");
  }

  @Test
  void a_log_has_a_line_every_five_seconds() {
    apply(ProgressLine.inLog(out, this::nanos), 11, 1000);

    assertThat(shown())
        .isEqualToNormalizingNewlines("6/11 write object 6\n11/11 write object 11\n");
  }

  @Test
  void what_takes_no_time_shows_nothing() {
    apply(ProgressLine.inTerminal(out, this::nanos, 80), 1000, 0);
    apply(ProgressLine.inLog(out, this::nanos), 1000, 1);

    assertThat(shown()).isEmpty();
  }
}
