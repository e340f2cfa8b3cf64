package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Named;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.TextsInput;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to Helm, or to the chart itself, and keys of records. */
class EveryNameTest {

  private static final Input<String> NAME = Input.text("name");

  private static Stack holding(Node value) {
    Resource thing = () -> Draft.of("example.com/v1", "Thing", "one").set(value, "spec", "it");
    return Stack.named("shop").with(thing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AsMap", "Encode", "PathValue", "Table", "YAML"})
  void an_input_may_have_the_name_of_a_method_of_helms_values(String name) {
    Input<String> deep = Input.text(name + "." + name).orElse("x");
    Input<List<MapNode>> rows = Input.records(name, NAME);

    try (var harness = new ChartHarness(holding(Input.text(name).orElse("x")))) {
      harness.assertSame("{}");
      harness.assertSame(name + ": z");
      harness.with(holding(deep)).assertSame(name + ": {" + name + ": z}");
      harness
          .with(
              holding(
                  MapNode.EMPTY.with(
                      MapPart.forEach(rows, it -> Entry.of(it.get(NAME), it.get(NAME))))))
          .assertSame(name + ": [{name: a}, {name: b}]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"more", "once", "quoted", "toYaml"})
  void a_named_value_cannot_have_the_name_of_a_template_that_charts_have(String name) {
    assertThatThrownBy(() -> Chart.of(holding(Named.text(name, Input.text("t")))))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0508 One name for two values
              at shop/Thing/one, spec.it
              Charts have a template %s already, which prints what a user gives.
              Fix: give the value another name."""
                .formatted(name));
  }

  @Test
  void two_named_values_of_one_name_are_a_problem() {
    Value<String> one = Named.text("full", Input.text("t").orElse("a"));
    Value<String> other = Named.text("full", Literal.of("b"));

    assertThat(Chart.of(holding(MapNode.of("a", one).with("b", one))).files()).isNotEmpty();
    assertThatThrownBy(() -> Chart.of(holding(MapNode.of("a", one).with("b", other))))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0508 One name for two values
              at shop/Thing/one, spec.it.b
              Two values of this chart have the name full, and are different.
              Fix: give one of them another name.""");
  }

  /** What a component calls a is called cache.a in the chart of its stack. */
  @Test
  void a_named_value_of_a_component_and_one_of_its_stack_of_one_name_are_a_problem() {
    Stack stack =
        holding(Named.text("cache.a", Literal.of("stack's")))
            .with(component(Named.text("a", Literal.of("cache's"))));

    assertThatThrownBy(() -> Chart.of(stack))
        .hasMessageContaining("Two values of this chart have the name cache.a, and are different.");
  }

  /** What a stack calls a is called stack.a in a subchart. */
  @Test
  void a_named_value_of_a_subchart_and_one_of_its_stack_of_one_name_are_a_problem() {
    Input<String> given = Input.text("given");
    Value<String> ofStack = Named.text("a", Literal.of("stack's"));
    Component cache =
        component(MapNode.of("own", Named.text("stack.a", Literal.of("own"))).with("given", given));
    Chart chart = Chart.of(Stack.named("shop").with(cache.bind(given, ofStack)));

    assertThatThrownBy(() -> chart.withSubchart(Subchart.of("cache")))
        .hasMessageStartingWith("LAP-0508")
        .hasMessageContaining("Two values of this chart have the name stack.a, and are different.");
  }

  private static Component component(Node value) {
    Resource thing = () -> Draft.of("example.com/v1", "Thing", "two").set(value, "spec", "it");
    return Component.named("cache").with(thing);
  }

  /** A text that no block of lines gives back has a template, named after its object and field. */
  @Test
  void a_named_value_is_told_from_the_template_that_a_text_has_of_its_own() {
    Text lines = Text.format("\n two\n%s\n", Input.text("t").orElse("x"));
    String files = String.join("\n", Chart.of(holding(lines)).files().values());
    var own = Pattern.compile("define \"shop\\.(\\S+)\"").matcher(files);
    assertThat(own.find()).isTrue();

    assertThatThrownBy(() -> Named.text(own.group(1), Literal.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    Value<String> like =
        Named.text(own.group(1).replaceAll("[^-.A-Za-z0-9]", "."), Literal.of("the value's"));
    for (MapNode both :
        List.of(MapNode.of("m", like).with("n", lines), MapNode.of("m", lines).with("n", like))) {
      try (var harness = new ChartHarness(holding(both))) {
        harness.assertSame("{}");
      }
    }
  }

  @Test
  void a_named_map_that_is_empty_is_a_map() {
    try (var harness = new ChartHarness(holding(Named.map("nothing", MapNode.EMPTY)))) {
      assertThat(harness.assertSame("{}")).contains("it: {}");
    }
  }

  @Test
  void the_key_of_a_record_is_always_present() {
    Input<List<MapNode>> byKey = Input.recordsByKey("r", NAME);
    var texts = new Item(Input.texts("t"));
    var keys =
        MapNode.EMPTY.with(
            MapPart.forEach(byKey, it -> Entry.of(it.get(NAME), Condition.present(it.get(NAME)))));
    var each = new ListPart.Each(texts, List.of(Condition.present(TextsInput.at(texts))));

    try (var harness = new ChartHarness(holding(keys))) {
      assertThat(harness.assertSame("r: {a: {}}")).contains("\"a\": true");
      harness.with(holding(ListNode.of(each))).assertSame("t: [a]");
    }
  }
}
