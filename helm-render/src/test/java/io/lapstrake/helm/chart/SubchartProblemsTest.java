package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Helm cannot give a subchart, said with its place and what to do. */
class SubchartProblemsTest {

  private static final Input<Integer> SIZE = Input.integer("size").orElse(2);
  private static final Input<Boolean> DEBUG = Input.flag("debug").orElse(false);
  private static final Input<Boolean> CACHED = Input.flag("cached").orElse(true);

  private static Component cache() {
    Resource widget =
        () -> Draft.of("example.com/v1", "Widget", "redis").set(MapNode.of("n", SIZE), "spec");
    return Component.named("cache").with(widget);
  }

  private static Chart chart(Stack stack) {
    return Chart.of(stack).withSubchart(Subchart.of("cache"));
  }

  @Test
  void a_binding_to_a_value_of_the_parent() {
    Stack stack = Stack.named("shop").with(cache().bind(SIZE, Input.integer("members").orElse(1)));

    assertThatThrownBy(() -> chart(stack))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0510 Subchart that needs a value of its parent
              at shop/cache/Widget/redis, spec.n
              The input members is a value of the chart shop, which its subchart cache does not see.
              Fix: give it a name that begins with global., bind the component's input to a literal, \
            or leave the component in the chart of its stack.""");
  }

  @Test
  void a_tag_beside_a_flag_that_always_has_a_value() {
    Input<Boolean> flag = Input.flag("cache.enabled").orElse(true);
    Subchart tagged = Subchart.of("cache").tag("backend");
    Stack plain = Stack.named("shop").with(cache());

    assertThatThrownBy(() -> Chart.of(Stack.named("shop").when(flag, cache())).withSubchart(tagged))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0517 Tag that a flag outweighs
              at shop/cache
              Helm asks for its tags only where its flag cache.enabled has no value, and that always \
            has one.
              Fix: leave its tags out, or let the flag be optional.""");
    assertThatThrownBy(() -> Chart.of(plain).withSubchart(tagged.onlyIf(flag)))
        .hasMessageContaining("LAP-0517");
    assertThatThrownBy(
            () ->
                Chart.of(plain)
                    .dependingOn(
                        Dependency.named("db")
                            .version("1.0.0")
                            .from("https://charts.example.com")
                            .onlyIf(flag)
                            .tag("backend")))
        .hasMessageContaining("LAP-0517");
    assertThat(Chart.of(plain).withSubchart(tagged).files().get("values.yaml"))
        .contains("  backend: true\n");
  }

  @Test
  void bindings_to_literals_to_global_inputs_and_to_the_release_are_given() {
    for (Value<Integer> value :
        List.<Value<Integer>>of(Literal.of(3), Input.integer("global.members").orElse(1))) {
      assertThat(chart(Stack.named("shop").with(cache().bind(SIZE, value))).files())
          .containsKey("charts/cache/templates/widget-redis.yaml");
    }
    assertThat(
            chart(Stack.named("shop").in(Release.NAMESPACE).with(cache()))
                .files()
                .get("charts/cache/templates/widget-redis.yaml"))
        .contains("namespace: {{ .Release.Namespace | quote }}");
  }

  @Test
  void a_namespace_that_is_a_value_of_the_parent() {
    Stack stack = Stack.named("shop").in(Input.text("space").orElse("a")).with(cache());

    assertThatThrownBy(() -> chart(stack))
        .hasMessageStartingWith("LAP-0510")
        .hasMessageContaining("metadata.namespace");
  }

  @Test
  void a_name_that_is_made_of_a_value_of_the_parent() {
    Resource service =
        () ->
            Draft.of("v1", "Service", "web")
                .named(Text.format("web-%s", Input.text("zone").orElse("a")));
    Resource widget =
        () -> Draft.of("example.com/v1", "Widget", "w").set(service.name(), "spec", "service");
    Stack stack = Stack.named("shop").with(service, Component.named("cache").with(widget));

    assertThatThrownBy(() -> chart(stack))
        .hasMessageStartingWith(
            """
            LAP-0510 Subchart that needs a value of its parent
              at shop/cache/Widget/w, spec.service
              The input zone is""");
  }

  @Test
  void a_computed_condition() {
    Stack stack = Stack.named("shop").when(Condition.all(CACHED, DEBUG), cache());

    assertThatThrownBy(() -> chart(stack))
        .hasMessage(
            """
            LAP-0511 Condition or repetition that a subchart cannot have
              at shop/cache/Widget/redis
              The resource is there under a condition of the chart around its subchart cache. Helm \
            turns a subchart off by one flag, and evaluates nothing for it.
              Fix: put the whole component under one flag alone, make the condition one of inputs of \
            the component or of global ones, or leave the component in the chart of its stack.""");
  }

  @Test
  void a_condition_that_may_have_no_value() {
    Stack stack = Stack.named("shop").when(Input.flag("maybe").optional(), cache());

    assertThatThrownBy(() -> chart(stack)).hasMessageStartingWith("LAP-0511");
  }

  @Test
  void two_conditions_of_which_one_is_the_charts_alone() {
    Stack stack = Stack.named("shop").when(CACHED, cache());
    Subchart switched = Subchart.of("cache").onlyIf(DEBUG);

    assertThatThrownBy(() -> Chart.of(stack).withSubchart(switched))
        .hasMessageStartingWith("LAP-0511");
    assertThat(Chart.of(stack).withSubchart(Subchart.of("cache").onlyIf(CACHED)).files())
        .hasEntrySatisfying("Chart.yaml", text -> assertThat(text).contains("condition: cached"));
  }

  @Test
  void a_repeated_component() {
    Input<List<MapNode>> zones = Input.records("zones", Input.text("name"));
    Stack stack = Stack.named("shop").forEach(zones, zone -> cache());

    assertThatThrownBy(() -> chart(stack))
        .hasMessageContaining("LAP-0511 Condition or repetition that a subchart cannot have")
        .hasMessageContaining("  at shop/cache/Widget/redis\n")
        .hasMessageContaining("Helm has each subchart once.");
  }

  @Test
  void a_component_that_is_not_there() {
    assertThatThrownBy(
            () -> Chart.of(Stack.named("shop").with(cache())).withSubchart(Subchart.of("cash")))
        .hasMessage(
            """
            LAP-0509 Subchart of no component
              at shop/cash
              The stack has no component cash with resources in it.
              Fix: name a component that the stack itself has.""");
  }

  @Test
  void a_component_that_is_a_subchart_twice() {
    assertThatThrownBy(
            () -> chart(Stack.named("shop").with(cache())).withSubchart(Subchart.of("cache")))
        .hasMessageStartingWith("LAP-0512");
  }
}
