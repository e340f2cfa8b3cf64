package io.lapstrake.helm.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.helm.go.TemplateFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelmOwnTest {

  @Test
  void a_lookup_is_answered_by_the_rendering_alone() {
    assertThat(TestContext.call("lookup", "v1", "Pod", "ns", "a"))
        .isEqualTo(Map.of("asked", "v1 Pod ns a"));
    assertThat(TestContext.call("lookup", "v1", "Pod", "", ""))
        .isEqualTo(Map.of("asked", "v1 Pod  "));
  }

  @Test
  void no_host_is_asked_for_by_name() {
    assertThat(TestContext.call("getHostByName", "localhost")).isEqualTo("");
  }

  @Test
  void a_chart_that_fails_by_itself_is_told_from_a_function_that_does() {
    assertThatThrownBy(() -> TestContext.call("fail", "boom"))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            it -> assertThat(it.isSaidByChart()).as(it.getMessage()).isTrue());
    assertThatThrownBy(() -> TestContext.call("div", 1, 0))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            it -> assertThat(it.isSaidByChart()).as(it.getMessage()).isFalse());
  }

  @Test
  void named_templates_and_texts_are_run_by_the_rendering() {
    assertThat(TestContext.call("include", "a", 1)).isEqualTo("<a of 1>");
    assertThat(TestContext.call("tpl", "t", null)).isEqualTo("<t with null>");
  }
}
