package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import example.shop.Failures;
import example.shop.Mistakes;
import io.lapstrake.core.stack.Blueprint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a description throws is told with the user's line, and without a stack trace. */
class FailingDescriptionTest {

  @TempDir Path temporary;

  private Run fail(Blueprint blueprint, Object... options) {
    var before = Snapshot.of(temporary);
    Run run = Run.of(blueprint, options);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Snapshot.of(temporary)).isEqualTo(before);
    return run;
  }

  private static String problem(String line, String detail) {
    return """
        LAP-0902 Description failed
          at example.shop.Failures   (%s)
          %s
          Fix: mend what that line says; --stacktrace shows how it came to it.

        1 problem; nothing was written.
        """
        .formatted(Mistakes.line("Failures.java", line), detail);
  }

  @Test
  void an_argument_that_a_word_refuses() {
    Run run = fail(Failures::badFormat);

    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            problem(
                "bad format",
                "IllegalArgumentException: Only %s and %% may stand in a text format: %d pods"));
  }

  @Test
  void an_exception_without_a_message() {
    assertThat(fail(Failures::bare).err()).isEqualTo(problem("bare", "IllegalStateException"));
  }

  @Test
  void a_null_that_the_jdk_finds() {
    assertThat(fail(Failures::nothing).err())
        .isEqualTo(problem("nothing", "NullPointerException: the domain"));
  }

  @Test
  void what_is_thrown_while_the_stack_resolves() {
    assertThat(fail(Failures::late).err())
        .isEqualTo(problem("late", "IllegalStateException: too late"));
  }

  @Test
  void a_constant_that_cannot_be_made() {
    assertThat(fail(Failures::constant).err())
        .contains(
            "LAP-0902 Description failed\n  at example.shop.Failures$Constants   (Failures.java")
        .contains("\n  IllegalStateException: no constant\n");
  }

  @Test
  void a_chart_and_a_print_tell_it_too() {
    assertThat(fail(Failures::bare, "--print").err())
        .isEqualTo(problem("bare", "IllegalStateException"));
    assertThat(fail(Failures::bare, "--chart", temporary.resolve("chart")).err())
        .isEqualTo(problem("bare", "IllegalStateException"));
  }

  @Test
  void the_stack_trace_is_shown_when_it_is_asked_for() {
    Run run = fail(Failures::bare, "--stacktrace");

    assertThat(run.err())
        .startsWith(problem("bare", "IllegalStateException"))
        .contains("\njava.lang.IllegalStateException\n", "\tat example.shop.Failures.bare(");
  }

  @Test
  void json_has_it_as_a_problem() {
    Run run = fail(Failures::bare, "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"problems\":[{\"code\":\"LAP-0902\"");
  }
}
