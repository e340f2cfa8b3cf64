package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How wide the lines of a plan may be in a terminal. */
class TerminalWidthTest {

  @Test
  void the_shell_is_believed_and_else_the_terminal_asked() {
    assertThat(TerminalWidth.of("132", () -> 99)).isEqualTo(132);
    assertThat(TerminalWidth.of(null, () -> 99)).isEqualTo(99);
    assertThat(TerminalWidth.of("wide", () -> 99)).isEqualTo(99);
    assertThat(TerminalWidth.of("0", () -> 99)).isEqualTo(99);
  }

  @Test
  void no_plan_is_narrower_than_can_be_read() {
    assertThat(TerminalWidth.of("12", () -> 99)).isEqualTo(20);
    assertThat(TerminalWidth.of(null, () -> 0)).isEqualTo(20);
  }

  @Test
  void without_a_terminal_there_is_the_usual_width() {
    assertThat(TerminalWidth.asked()).isPositive();
  }
}
