package io.lapstrake.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Input;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan does when the content of configuration changes. */
class VersionedNameTest {

  private final Input<String> level = Input.text("level").orElse("info");

  private static Deployment reading(ConfigMap settings) {
    return Deployment.named("api")
        .container(Container.of("api", Image.of("shop/api:1")).mount(settings, "/etc/api"));
  }

  private Manifests resolved(ConfigMap settings, String value) {
    return Stack.named("shop")
        .in("shop")
        .with(settings.entry("LEVEL", level), reading(settings))
        .resolve(Environment.named("test").with("level", value));
  }

  private List<String> plan(ConfigMap settings) {
    Plan plan = Plan.between(resolved(settings, "debug"), State.of(resolved(settings, "info")));
    return plan.changes().stream()
        .map(change -> change.getClass().getSimpleName() + " " + change.address())
        .toList();
  }

  @Test
  void a_versioned_name_replaces_the_object_and_updates_what_refers_to_it() {
    assertThat(plan(ConfigMap.named("settings").versionedName()))
        .containsExactly("Replace shop/ConfigMap/settings", "Update shop/Deployment/api");
  }

  @Test
  void a_checksum_updates_both_in_place() {
    assertThat(plan(ConfigMap.named("settings").rolloutOnChange()))
        .containsExactly("Update shop/ConfigMap/settings", "Update shop/Deployment/api");
  }

  @Test
  void without_either_the_pods_stay_as_they_are() {
    assertThat(plan(ConfigMap.named("settings")))
        .containsExactly("Update shop/ConfigMap/settings", "Keep shop/Deployment/api");
  }

  @Test
  void configuration_of_the_same_id_in_another_component_changes_nothing() {
    var inner = ConfigMap.named("settings").entry("A", "1").rolloutOnChange();
    var outer = ConfigMap.named("settings").entry("B", "2");
    Manifests manifests =
        Stack.named("shop")
            .in("shop")
            .with(Component.named("inner").with(inner.withName("inner")), outer, reading(outer))
            .resolve(Environment.named("test"));

    assertThat(manifests.toYaml()).doesNotContain("checksum/");
  }
}
