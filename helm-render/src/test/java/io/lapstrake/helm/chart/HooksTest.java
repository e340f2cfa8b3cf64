package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.Words;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.hook.Hook;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that a release does not keep, in a chart. */
class HooksTest {

  private static final Input<String> TAG = Input.text("tag").orElse("v1");

  private static Job job(String id) {
    return Job.named(id).container(Container.of("app", Words.image("app").tag(TAG)));
  }

  private static Stack stack() {
    return Stack.named("shop")
        .with(
            job("migrate").hook(Hook.beforeInstall().andBeforeUpgrade().weight(-5)),
            job("smoke").hook(Hook.test().deletedBeforeNext()),
            job("bye").hook(Hook.test().andAfterDelete()),
            ConfigMap.named("settings").entry("a", "b"),
            Component.named("cache").bind(TAG, TAG).with(job("ping").hook(Hook.test())));
  }

  @Test
  void tests_have_a_folder() {
    assertThat(Chart.of(stack()).files().keySet())
        .filteredOn(path -> path.startsWith("templates/"))
        .containsExactly(
            "templates/NOTES.txt",
            "templates/configmap-settings.yaml",
            "templates/job-bye.yaml",
            "templates/job-migrate.yaml",
            "templates/tests/cache/job-ping.yaml",
            "templates/tests/job-smoke.yaml");
  }

  @Test
  void helm_keeps_no_hook_in_a_release(@TempDir Path folder) throws IOException {
    Chart.of(stack()).writeTo(folder);

    assertThat(names(rendered(folder))).containsExactly("settings");
    assertThat(String.join("\n", new Helm(folder).lint().call().getMessages()))
        .doesNotContain("[ERROR]", "[WARNING]");
  }

  @Test
  void helm_makes_hooks_as_the_stack_has_them() {
    try (var harness = new ChartHarness(stack())) {
      assertThat(names(harness.assertSame("tag: v2"))).contains("migrate", "smoke", "bye", "ping");
    }
  }

  private static String rendered(Path chart) {
    return new Helm(chart).template().withName("shop").set("tag", "v2").call();
  }

  private static List<String> names(String documents) {
    return PlainYaml.read(documents).stream()
        .map(document -> ((Map<?, ?>) document).get("metadata"))
        .map(metadata -> String.valueOf(((Map<?, ?>) metadata).get("name")))
        .toList();
  }
}
