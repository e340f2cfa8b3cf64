package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.Words;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.hook.Hook;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Job;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A chart with every kind of hook, with tests and with definitions of kinds, in it and below it.
 */
class HooksAndDefinitionsTest {

  private static final Input<String> TAG = Input.text("global.tag").orElse("v1");
  private static final Input<Boolean> GADGETS = Input.flag("gadgets").orElse(true);

  private static final RealHelm HELM = new RealHelm();

  @BeforeAll
  static void write() {
    HELM.with(Chart.of(stack()).withSubchart(Subchart.of("cache")));
  }

  @AfterAll
  static void close() {
    HELM.close();
  }

  private static Job job(String id, Hook hook) {
    return Job.named(id).container(Container.of("app", Words.image("app").tag(TAG))).hook(hook);
  }

  private static Draft definition(String plural) {
    MapNode schema = MapNode.of("openAPIV3Schema", MapNode.of("type", "object"));
    MapNode version =
        MapNode.of("name", "v1").with("served", true).with("storage", true).with("schema", schema);
    return Draft.of("apiextensions.k8s.io/v1", "CustomResourceDefinition", plural + ".example.com")
        .set(Literal.of("example.com"), "spec", "group")
        .set(Literal.of("Namespaced"), "spec", "scope")
        .set(Literal.of("Kind" + plural), "spec", "names", "kind")
        .set(Literal.of(plural), "spec", "names", "plural")
        .append(version, "spec", "versions");
  }

  private static Stack stack() {
    Resource literal = () -> definition("widgets");
    Resource conditional = () -> definition("gadgets");
    Resource hook = () -> Hook.beforeInstall().weight(-9).on(definition("cogs"));
    Resource below = () -> definition("springs");
    return Stack.named("shop")
        .with(
            job("before-install", Hook.beforeInstall().weight(-5)),
            job("after-install", Hook.afterInstall().deletedWhenSucceeded()),
            job("before-upgrade", Hook.beforeUpgrade().deletedBeforeNext().deletedWhenFailed()),
            job("after-upgrade", Hook.afterUpgrade().weight(3)),
            job("before-rollback", Hook.beforeRollback()),
            job("after-rollback", Hook.afterRollback()),
            job("before-delete", Hook.beforeDelete()),
            job("after-delete", Hook.afterDelete().andBeforeDelete()),
            job("smoke", Hook.test()),
            job("smoke-later", Hook.test().andAfterUpgrade()),
            ConfigMap.named("settings").entry("tag", TAG))
        .with(literal, hook)
        .when(GADGETS, conditional)
        .with(
            Component.named("cache")
                .with(
                    job("warm", Hook.afterInstall().andAfterUpgrade()),
                    job("ping", Hook.test().weight(1)),
                    ConfigMap.named("cache").entry("tag", TAG),
                    below));
  }

  static List<Set<Omitted>> everyChoice() {
    var choices = new ArrayList<Set<Omitted>>(List.of(EnumSet.noneOf(Omitted.class)));
    for (Omitted part : Omitted.values()) {
      for (Set<Omitted> without : List.copyOf(choices)) {
        var more = EnumSet.of(part);
        more.addAll(without);
        choices.add(more);
      }
    }
    return choices;
  }

  /** The names of what stays, whatever is told. */
  private static Set<String> expected(Set<Omitted> without, boolean gadgets) {
    var names = new TreeSet<>(List.of("settings", "cache"));
    if (gadgets) {
      names.add("gadgets.example.com");
    }
    if (!without.contains(Omitted.DEFINITIONS)) {
      names.addAll(List.of("widgets.example.com", "springs.example.com"));
    }
    if (!without.contains(Omitted.HOOKS)) {
      names.addAll(List.of("before-install", "after-install", "before-upgrade", "after-upgrade"));
      names.addAll(List.of("before-rollback", "after-rollback", "before-delete", "after-delete"));
      names.addAll(List.of("warm", "cogs.example.com"));
      if (!without.contains(Omitted.TESTS)) {
        names.addAll(List.of("smoke", "smoke-later", "ping"));
      }
    }
    return names;
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("everyChoice")
  void helm_prints_what_it_is_told_as_the_stack_resolves(Set<Omitted> without) {
    for (boolean gadgets : new boolean[] {true, false}) {
      String values = "gadgets: " + gadgets + "\nglobal: {tag: v2}\n";
      var expected = resolved(values);
      expected.keySet().retainAll(expected(without, gadgets));

      assertThat(named(PlainYaml.read(HELM.templateWithout(without, "shop", values))))
          .isEqualTo(expected)
          .hasSameSizeAs(expected(without, gadgets));
    }
  }

  private static Map<String, Object> resolved(String values) {
    var objects = new ArrayList<Object>();
    for (Manifest each : stack().resolve(Environment.named("test").values("v.yaml", values))) {
      objects.add(Objects.requireNonNull(PlainYaml.of(each.tree())));
    }
    return named(objects);
  }

  private static Map<String, Object> named(List<Object> objects) {
    var named = new TreeMap<String, Object>();
    for (Object each : objects) {
      Object metadata = ((Map<?, ?>) each).get("metadata");
      String name = String.valueOf(((Map<?, ?>) Objects.requireNonNull(metadata)).get("name"));
      assertThat(named.put(name, each)).as("an object that is there twice").isNull();
    }
    return named;
  }

  @Test
  void helm_lints_it_without_a_warning() {
    assertThat(HELM.lint()).doesNotContain("[WARNING]", "[ERROR]");
  }

  @Test
  void a_definition_that_is_a_hook_is_a_template_since_helm_knows_no_hooks_in_crds() {
    assertThat(Chart.of(stack()).files())
        .containsKey("templates/customresourcedefinition-cogs.example.com.yaml")
        .containsKey("crds/customresourcedefinition-widgets.example.com.yaml");
  }
}
