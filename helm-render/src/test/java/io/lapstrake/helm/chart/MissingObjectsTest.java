package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What refers to an object whose condition does not hold is refused, by both sides. */
class MissingObjectsTest {

  private static final Input<Boolean> METRICS = Input.flag("metrics").orElse(false);
  private static final Input<Boolean> DETAILS = Input.flag("details").orElse(false);
  private static final Input<List<MapNode>> TENANTS =
      Input.records("tenants", Input.text("name"), Input.flag("open").orElse(false));
  private static final Resource MONITOR = () -> Draft.of("example.com/v1", "Thing", "monitor");
  private static final String CHECKS = "templates/checks.yaml";
  private static final String FAILS = "shop/Thing/monitor is referred to, but its condition";

  private static Resource thing(String id, Node of) {
    return () -> Draft.of("example.com/v1", "Thing", id).set(of, "spec", "of");
  }

  private static String checks(Stack stack) {
    return Chart.of(stack).files().getOrDefault(CHECKS, "");
  }

  private static void assertRefused(Stack stack, String values) {
    Environment environment = Environment.named("test").values("values.yaml", values);
    assertThatThrownBy(() -> stack.resolve(environment))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LAP-0205")
        .hasMessageContaining(FAILS);
    try (var helm = new RealHelm().with(Chart.of(stack))) {
      assertThat(helm.refusal(values)).contains(FAILS);
    }
  }

  private static void assertSame(Stack stack, String values) {
    try (var harness = new ChartHarness(stack)) {
      harness.assertSame(values);
    }
  }

  @Test
  void an_object_that_is_off_must_not_be_referred_to() {
    Stack stack = Stack.named("shop").with(thing("api", MONITOR.name())).when(METRICS, MONITOR);

    assertRefused(stack, "{}");
    assertSame(stack, "metrics: true");
    assertThat(checks(stack))
        .endsWith(
            """
            {{- if not .Values.metrics }}
            {{- fail "shop/Thing/api: shop/Thing/monitor is referred to, but its condition does not hold here" }}
            {{- end }}
            """);
  }

  @Test
  void nothing_is_asked_where_the_same_condition_is_around() {
    MapNode under =
        MapNode.of(List.of(new MapPart.When(METRICS, List.of(Entry.of("name", MONITOR.name())))));
    Value<String> chosen = Choice.when(METRICS, MONITOR.name()).otherwise("none");

    assertThat(
            checks(
                Stack.named("shop")
                    .when(METRICS, MONITOR, thing("api", MONITOR.name()))
                    .with(thing("web", under), thing("log", Text.format("of %s", chosen)))))
        .isEmpty();
  }

  @Test
  void only_what_is_evaluated_must_be_there() {
    MapNode under =
        MapNode.of(
            List.of(
                new MapPart.When(
                    DETAILS, List.of(Entry.of("name", Text.format("of %s", MONITOR.name())))),
                Entry.of("always", "here")));
    Stack stack = Stack.named("shop").with(thing("api", under)).when(METRICS, MONITOR);

    assertSame(stack, "{}");
    assertRefused(stack, "details: true");
    assertSame(stack, "{details: true, metrics: true}");
    assertThat(checks(stack))
        .contains("{{- if .Values.details }}\n{{- if not .Values.metrics }}\n");
  }

  @Test
  void what_is_there_under_more_conditions_needs_them_all() {
    Stack stack =
        Stack.named("shop")
            .with(thing("web", MapNode.EMPTY))
            .when(METRICS, thing("api", MONITOR.name()))
            .when(Condition.all(METRICS, DETAILS), MONITOR);

    assertSame(stack, "details: true");
    assertRefused(stack, "metrics: true");
    assertThat(checks(stack))
        .contains("{{- if .Values.metrics }}\n{{- if not .Values.details }}\n");
  }

  @Test
  void an_object_must_be_there_in_each_row_that_refers_to_it() {
    Stack stack =
        Stack.named("shop")
            .forEach(
                TENANTS,
                tenant -> {
                  Input<String> name = Input.text("name");
                  Resource one =
                      () ->
                          Draft.of("example.com/v1", "Thing", "monitor")
                              .named(Text.format("monitor-%s", tenant.get(name)));
                  Resource other =
                      () ->
                          Draft.of("example.com/v1", "Thing", "api")
                              .named(Text.format("api-%s", tenant.get(name)))
                              .set(one.name(), "spec", "of");
                  return Component.named("tenant")
                      .with(other)
                      .when(tenant.get(Input.flag("open").orElse(false)), one);
                });
    String row = "tenants: [{name: a, open: true}, {name: b, open: %s}]";

    assertSame(stack, row.formatted(true));
    assertThatThrownBy(
            () ->
                stack.resolve(
                    Environment.named("test").values("values.yaml", row.formatted(false))))
        .hasMessageContaining("LAP-0205");
    try (var helm = new RealHelm().with(Chart.of(stack))) {
      assertThat(helm.refusal(row.formatted(false)))
          .contains("is referred to, but its condition does not hold here");
    }
  }

  @Test
  void outputs_refer_too() {
    Stack stack = Stack.named("shop").when(METRICS, MONITOR).output("monitor", MONITOR.name());

    assertRefused(stack, "{}");
    assertSame(stack, "metrics: true");
  }
}
