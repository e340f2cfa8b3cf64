package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where the definitions of kinds and the Namespaces of a stack go in its chart. */
class DefinitionsTest {

  private static final String IN_CRDS = "crds/customresourcedefinition-widgets.example.com.yaml";
  private static final String IN_TEMPLATES =
      "templates/customresourcedefinition-widgets.example.com.yaml";

  private final Input<Boolean> debug = Input.flag("debug").orElse(true);

  static Draft draft() {
    MapNode schema = MapNode.of("openAPIV3Schema", MapNode.of("type", "object"));
    MapNode version =
        MapNode.of("name", "v1").with("served", true).with("storage", true).with("schema", schema);
    return Draft.of("apiextensions.k8s.io/v1", "CustomResourceDefinition", "widgets.example.com")
        .set(Literal.of("example.com"), "spec", "group")
        .set(Literal.of("Namespaced"), "spec", "scope")
        .set(Literal.of("Widget"), "spec", "names", "kind")
        .set(Literal.of("widgets"), "spec", "names", "plural")
        .append(version, "spec", "versions")
        .set(Literal.of("{{ not ours }}"), "metadata", "annotations", "note");
  }

  static Resource definition() {
    return DefinitionsTest::draft;
  }

  private static Resource config() {
    return () -> Draft.of("v1", "ConfigMap", "api");
  }

  @Test
  void a_definition_that_is_known_lies_in_crds_and_is_no_template() {
    Stack stack = Stack.named("shop").with(definition(), config());
    Chart chart = Chart.of(stack);
    Map<String, String> files = chart.files();

    assertThat(files).containsKey(IN_CRDS).doesNotContainKey(IN_TEMPLATES);
    assertThat(files.get(IN_CRDS)).contains("{{ not ours }}");
    try (var harness = new ChartHarness(stack)) {
      assertThat(PlainYaml.read(harness.helm().crds()))
          .isEqualTo(PlainYaml.read(Objects.requireNonNull(files.get(IN_CRDS))))
          .containsExactly(PlainYaml.of(draft().tree()));
      assertThat(harness.helm().lint()).doesNotContain("[ERROR]", "[WARNING]");
      harness.assertSame(Map.of());
    }
  }

  @Test
  void a_definition_with_a_condition_is_a_template() {
    Stack stack = Stack.named("shop").with(config()).when(debug, definition());

    assertThat(Chart.of(stack).files()).containsKey(IN_TEMPLATES).doesNotContainKey(IN_CRDS);
    try (var harness = new ChartHarness(stack)) {
      harness.assertSame(Map.of());
      harness.assertSame(Map.of("debug", Literal.FALSE));
    }
  }

  @Test
  void a_definition_that_needs_binding_is_a_template() {
    Resource symbolic =
        () -> draft().set(Text.format("debug %s", debug), "metadata", "annotations", "note");
    Stack stack = Stack.named("shop").with(symbolic);

    assertThat(Chart.of(stack).files()).containsKey(IN_TEMPLATES).doesNotContainKey(IN_CRDS);
    try (var harness = new ChartHarness(stack)) {
      harness.assertSame(Map.of());
    }
  }

  @Test
  void namespaces_are_left_out_unless_asked_for() {
    Resource namespace = () -> Draft.of("v1", "Namespace", "shop");
    Chart chart = Chart.of(Stack.named("shop").in(namespace).with(config()));
    String path = "templates/namespace-shop.yaml";

    assertThat(chart.files()).doesNotContainKey(path);
    assertThat(chart.withNamespace().files()).containsKey(path);
    try (RealHelm helm = new RealHelm().with(chart.withNamespace())) {
      assertThat(PlainYaml.read(helm.template("shop", Map.of())))
          .contains(
              Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", "shop")));
    }
  }
}
