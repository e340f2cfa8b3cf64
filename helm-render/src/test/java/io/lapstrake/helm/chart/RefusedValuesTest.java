package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Values that nobody thought of get a message that says where and what, from both sides. */
class RefusedValuesTest {

  private static final Input<?> PATHS =
      Input.records("paths", Input.text("path"), Input.integer("port").orElse(80));

  private static final List<Input<?>> INPUTS =
      List.of(
          Input.text("host").matching("[a-z.]+").orElse("a.example.com"),
          Input.text("note").optional(),
          Input.integer("api.replicas").between(1, 50).orElse(2),
          Input.decimal("api.rate").between(0, 1).orElse(0.5),
          Input.flag("api.debug").orElse(false),
          Input.choice("size", "small", "large").orElse("small"),
          Input.block("extra"),
          Input.list("args"),
          Input.texts("names").matching("[a-z]+"),
          Input.records("workers", Input.text("name"), Input.integer("port").orElse(80)),
          Input.recordsByKey(
              "tenants", Input.text("name"), Input.flag("open").orElse(true), PATHS));

  private static final ChartHarness HARNESS = new ChartHarness(stack());

  @AfterAll
  static void close() {
    HARNESS.close();
  }

  private static Stack stack() {
    MapNode spec = MapNode.EMPTY;
    for (Input<?> input : INPUTS) {
      spec = spec.with(input.name(), input.isOptional() ? Condition.present(input) : input);
    }
    MapNode all = spec;
    Resource widget = () -> Draft.of("example.com/v1", "Widget", "one").set(all, "spec");
    return Stack.named("shop").with(widget);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "refused.csv", delimiter = '|')
  void what_is_no_value_of_an_input_is_refused_with_its_place(
      String values, String helm, String lapstrake) {
    assertThat(HARNESS.helm().refusal(values)).contains(helm);
    assertThat(problems(values)).isEqualTo(lapstrake);
  }

  /** The code of each problem, and what is wrong. */
  private static String problems(String values) {
    Environment environment = Environment.named("test").values("values.yaml", values);
    try {
      stack().resolve(environment);
      return "";
    } catch (ProblemException refused) {
      return refused.problems().stream()
          .map(problem -> problem.code() + " " + problem.detail())
          .collect(Collectors.joining(" "));
    }
  }
}
