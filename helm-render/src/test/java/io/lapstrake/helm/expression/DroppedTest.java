package io.lapstrake.helm.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Text;
import org.junit.jupiter.api.Test;

class DroppedTest {

  private static final Input<String> FIRST = Input.text("first");
  private static final Input<String> SECOND = Input.text("second");
  private static final Input<Integer> NUMBER = Input.integer("number");

  @Test
  void texts_that_cannot_come_to_it_are_told_from_those_that_can() {
    assertThat(Dropped.mayBeIn(FIRST)).isFalse();
    assertThat(Dropped.mayBeIn(Text.format("registry/%s:%s", FIRST, SECOND))).isFalse();
    assertThat(Dropped.mayBeIn(Text.format("%s-%s", FIRST, SECOND))).isFalse();
    assertThat(Dropped.mayBeIn(Text.format("%s%s%s", FIRST, NUMBER, SECOND))).isFalse();
    assertThat(Dropped.mayBeIn(Text.format("<no %s", NUMBER))).isFalse();
    assertThat(Dropped.mayBeIn(Text.format("%s%s", FIRST, SECOND))).isTrue();
    assertThat(Dropped.mayBeIn(Text.format("<no %s", SECOND))).isTrue();
  }
}
