package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.stack.LinkedStack;
import io.lapstrake.core.stack.Release;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Derived;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.helm.convention.ImageValues;
import io.lapstrake.helm.convention.ReleaseNames;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChartProblemsTest {

  @Test
  void a_secret_that_is_known_is_a_problem_wherever_it_stands() {
    Value<String> secret = Literal.of("hunter2").sensitive();
    Input<Boolean> debug = Input.flag("debug");
    Input<String> given = Input.text("given").sensitive();

    assertThat(refusalOf(secret)).contains("LAP-0514").doesNotContain("hunter2");
    assertThat(refusalOf(Text.format("a %s", secret))).contains("LAP-0514");
    assertThat(refusalOf(Choice.when(debug, secret).otherwise(""))).contains("LAP-0514");
    assertThat(refusalOf(Derived.base64(Text.format("%s%s", secret, debug)))).contains("LAP-0514");
    assertThat(refusalOf(given)).isEmpty();
  }

  private static String refusalOf(Value<String> value) {
    Resource thing = () -> Draft.of("example.com/v1", "Thing", "one").set(value, "spec", "it");
    try {
      Chart.of(Stack.named("shop").with(thing));
      return "";
    } catch (ProblemException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Blueprint holding(Node value) {
    Resource widget = () -> Draft.of("example.com/v1", "Widget", "api").set(value, "spec", "items");
    return () -> Stack.named("shop").with(widget);
  }

  @Test
  void an_input_that_java_turned_into_text_is_a_problem() {
    Input<String> tag = Input.text("tag");

    assertThatThrownBy(() -> Chart.of(holding(Literal.of("v" + tag))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0208 Input turned into text\n  at shop/Widget/api, spec.items")
        .hasMessageEndingWith("Fix: write Text.format(\"v%s\", tag) instead.");
  }

  @Test
  void an_app_version_that_a_chart_needs_and_does_not_say_is_a_problem() {
    Value<String> image = ImageValues.of("example/web").image();
    Chart chart = Chart.of(holding(MapNode.of("image", image)).stack());

    assertThatThrownBy(chart::files)
        .hasMessage(
            """
            LAP-0515 Chart without the appVersion that it needs
              at shop/Widget/api
              The version of what the chart installs is used here, and the chart says none.
              Fix: say it with appVersion(…), or with --app-version where the tool writes it.""");
    assertThat(chart.appVersion("v1").files().get("values.yaml")).contains("tag: \"\"");
  }

  @Test
  void an_app_version_that_is_left_out_where_there_is_none_is_not_needed() {
    MapNode labels = MapNode.of("labels", ReleaseNames.labels());
    Condition none = Condition.equal(Release.APP_VERSION, "");
    Value<String> either = Choice.when(none, "unknown").otherwise(Release.APP_VERSION);

    assertThat(Chart.of(holding(labels)).files()).containsKey("templates/widget-api.yaml");
    assertThat(Chart.of(holding(either)).files()).containsKey("templates/widget-api.yaml");
  }

  @Test
  void every_problem_is_reported_at_once() {
    Input<String> tag = Input.text("tag");
    ListNode list = ListNode.of(Literal.of("v" + tag), Literal.of("<no value>"));

    assertThatThrownBy(() -> Chart.of(holding(list)))
        .hasMessageContaining("LAP-0208")
        .hasMessageContaining("LAP-0501");
  }

  @Test
  void a_text_that_helm_would_drop_is_a_problem() {
    assertThatThrownBy(() -> Chart.of(holding(MapNode.of("a", "is <no value>")).stack()))
        .hasMessage(
            """
            LAP-0501 Text that Helm drops
              at shop/Widget/api, spec
              Helm takes every <no value> out of what it renders.
              Fix: write it in another way.""");
  }

  @Test
  void a_reference_that_was_never_linked_is_a_mistake_of_ours() {
    MapNode tree =
        MapNode.of("name", new Reference<>(new ResourceId("Service", "web"), FieldAspect.NAME));
    var resource =
        new LinkedResource(
            Address.parse("shop/Widget/api"),
            List.of(),
            tree,
            null,
            List.of(),
            Lifecycle.USUAL,
            null);
    var stack =
        new LinkedStack(
            "shop",
            List.of(resource),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            Rules.kubernetes(),
            Set.of(),
            new Problems());

    assertThatThrownBy(() -> ChartFiles.of(stack, Requirements.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Not linked: Service/web");
  }
}
