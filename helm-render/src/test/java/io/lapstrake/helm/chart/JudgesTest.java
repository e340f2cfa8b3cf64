package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which Helms judge. */
class JudgesTest {

  @Test
  void every_program_that_was_asked_for_judges() {
    for (Path program : Judges.programs()) {
      assumeThat(Judges.whyMissing(program)).as("a Helm that was asked for").isEmpty();
    }
    assertThat(Judges.named()).hasSize(1 + Judges.programs().size());
  }

  @Test
  void what_they_agree_on_is_what_the_first_says() {
    assertThat(Judges.agreed(judge -> "same", text -> text)).isEqualTo("same");
  }

  @Test
  void what_all_refuse_is_refused_with_the_words_of_each() {
    assertThatThrownBy(
            () ->
                Judges.agreed(
                    judge -> {
                      throw new IllegalStateException("not by " + judge.name());
                    },
                    text -> text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not by the library");
  }
}
