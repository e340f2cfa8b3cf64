package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

  private final Input<Integer> replicas =
      Input.integer("api.replicas").between(1, 5_000_000).orElse(2);
  private final Input<String> tag =
      Input.text("api.tag").example("v1.4.2").describedAs("Release of the image");
  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Input<Double> rate = Input.decimal("rate").orElse(0.5);

  private Stack stack() {
    Draft draft =
        Draft.of("example.com/v1", "Widget", "api")
            .set(replicas, "data", "replicas")
            .set(tag, "data", "tag")
            .set(debug, "data", "debug")
            .set(rate, "data", "rate")
            .set(Text.format("%s/%s@%s%%", tag, replicas, rate), "data", "all")
            .set(Literal.of("a {{ b\n{{{c}}"), "data", "{{ literal");
    Resource resource = () -> draft;
    return Stack.named("shop").with(resource);
  }

  @Test
  void texts_numbers_and_flags_stand_where_the_inputs_stood() {
    try (var harness = new ChartHarness(stack())) {
      harness.assertSame(
          Map.of("api.tag", Literal.of("v1\n\"{{"), "api.replicas", Literal.of(1_000_000)));
    }
  }
}
