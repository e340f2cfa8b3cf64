package io.lapstrake.helm.chart;

import static io.lapstrake.k8s.Words.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.storage.EmptyDirectory;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that are there under a condition, with the volumes that they alone need. */
class ConditionalContainerTest {

  private static final Input<Boolean> METRICS = Input.flag("metrics").orElse(false);
  private static final Input<Boolean> LOGS = Input.flag("logs").orElse(false);
  private static final ConfigMap SETTINGS = ConfigMap.named("settings").entry("a", "b");
  private static final EmptyDirectory CACHE = EmptyDirectory.named("cache");

  private static Container container(String name) {
    return Container.of(name, name + ":1.0");
  }

  private static Stack stack() {
    var web =
        Deployment.named("web")
            .container(container("web").mount(SETTINGS, "/etc/web"))
            .containerWhen(
                METRICS, container("exporter").mount(CACHE, "/cache").mount(SETTINGS, "/etc/e"))
            .sidecarWhen(LOGS, container("shipper").mount(CACHE, "/cache"))
            .initContainerWhen(METRICS, container("prepare"));
    return Stack.named("shop").in("shop").with(SETTINGS, web);
  }

  private static List<String> names(String values, String list) {
    var manifests =
        stack().resolve(Environment.named("test").values("values.yaml", values)).toYaml();
    var pod =
        PlainYaml.read(manifests).stream()
            .map(it -> (Map<?, ?>) it)
            .filter(it -> "Deployment".equals(it.get("kind")))
            .map(it -> below(below(below(it, "spec"), "template"), "spec"))
            .findFirst()
            .orElseThrow();
    List<?> items = pod.get(list) instanceof List<?> found ? found : List.of();
    return items.stream().map(it -> String.valueOf(((Map<?, ?>) it).get("name"))).toList();
  }

  private static Map<?, ?> below(Map<?, ?> map, String key) {
    return (Map<?, ?>) Objects.requireNonNull(map.get(key));
  }

  @Test
  void a_container_is_there_where_its_condition_holds() {
    assertThat(names("{}", "containers")).containsExactly("web");
    assertThat(names("metrics: true", "containers")).containsExactly("web", "exporter");
    assertThat(names("{}", "initContainers")).isEmpty();
    assertThat(names("logs: true", "initContainers")).containsExactly("shipper");
    assertThat(names("{logs: true, metrics: true}", "initContainers"))
        .containsExactly("shipper", "prepare");
  }

  @Test
  void a_volume_is_there_where_a_container_mounts_it() {
    assertThat(names("{}", "volumes")).containsExactly("config-settings");
    assertThat(names("metrics: true", "volumes")).containsExactly("cache", "config-settings");
    assertThat(names("logs: true", "volumes")).containsExactly("cache", "config-settings");
  }

  @Test
  void a_volume_of_a_container_that_is_always_there_is_too() {
    var web =
        Deployment.named("web")
            .containerWhen(METRICS, container("exporter").mount(CACHE, "/cache"))
            .container(container("web").mount(CACHE, "/cache"));
    var stack = Stack.named("shop").in("shop").with(web);

    assertThat(stack.resolve(Environment.named("test")).toYaml())
        .containsOnlyOnce("emptyDir: {}")
        .doesNotContain("exporter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"metrics: false", "metrics: true", "logs: true", "{logs: true, metrics: true}"})
  void the_chart_gives_the_same(String values) {
    try (var harness = new ChartHarness(stack())) {
      harness.assertSame(values);
    }
  }
}
