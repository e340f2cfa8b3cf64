package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.RESTRICTED;
import static io.lapstrake.k8s.Words.gibibytes;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClassBuilder;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.check.reliability.NoReadinessProbe;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.namespace.PodSecurityLevel;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.storage.PersistentVolumeClaim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of configuration, storage and access; the expected files follow Kubernetes' API. */
class ConfigGoldenTest {

  private final Input<Boolean> debug = Input.flag("debug").orElse(false);
  private final Input<Integer> size = Input.integer("size").orElse(3);

  @Test
  void an_object_stays_until_its_finalizers_are_taken_away() {
    assertGolden(
        "finalizers.yaml",
        Stack.named("test")
            .in("shop")
            .with(
                ConfigMap.named("settings")
                    .finalizer("example.com/cleanup")
                    .finalizer("example.com/audit"))
            .resolve(Environment.named("test")));
  }

  @Test
  void what_an_object_asks_of_plans_is_no_part_of_it() {
    ConfigMap settings = ConfigMap.named("settings").protect().ignoring("data.LEVEL");
    assertGolden(
        "lifecycle.yaml",
        Stack.named("test")
            .in("shop")
            .with(
                settings,
                ConfigMap.named("limits")
                    .unprotected()
                    .handOver()
                    .replaceWhen(settings)
                    .movedFrom("bounds"))
            .resolve(Environment.named("test")));
  }

  @Test
  void a_namespace_enforces_a_level_of_pod_security() {
    assertGolden(
        "namespace.yaml",
        Namespace.named("shop")
            .podSecurity(PodSecurityLevel.BASELINE)
            .podSecurityWarning(RESTRICTED)
            .label("team", "shop")
            .annotation("note", "x"));
  }

  @Test
  void a_config_map_holds_entries_files_and_bytes() {
    assertGolden(
        "configmap.yaml",
        ConfigMap.named("api")
            .in(Literal.of("shop"))
            .entry("LEVEL", "info")
            .entry("SIZE", size)
            .entry("DEBUG", debug)
            .file("app.yaml", "a: 1\nb: 2\n")
            .file("more.txt", () -> Literal.of("more"))
            .entryWhen(debug, "TRACE", "all")
            .entryWhen(Condition.not(debug), "QUIET", "yes")
            .part(new MapPart.When(debug, List.of(Entry.of("dump", "1"))))
            .labels(new MapPart.When(Condition.not(debug), List.of(Entry.of("quiet", "true"))))
            .annotations(new MapPart.When(debug, List.of(Entry.of("debug", "true"))))
            .binary("logo.bin", "logo".getBytes(StandardCharsets.UTF_8))
            .immutable());
  }

  @Test
  void a_claim_asks_for_a_volume() {
    assertGolden(
        "claim.yaml",
        PersistentVolumeClaim.named("copy", gibibytes(size))
            .storageClass(Literal.of("fast"))
            .restoredFrom("monday"),
        PersistentVolumeClaim.named("old", gibibytes(1)).boundTo("pv-17"));
  }

  @Test
  void an_object_has_a_name_of_its_own_and_accepts_what_a_check_finds() {
    assertGolden(
        "accepting.yaml",
        ConfigMap.named("settings")
            .withName("api-settings")
            .entry("LOG_LEVEL", "info")
            .accepting(NoReadinessProbe.class, "nothing is served"));
  }

  @Test
  void a_service_account_says_what_its_pods_get() {
    assertGolden(
        "serviceaccount.yaml",
        ServiceAccount.named("api").withoutToken().imagePullSecret(Secret.existing("registry")));
  }

  @Test
  void an_object_of_fabric8_is_taken_as_it_is() {
    assertGolden(
        "raw.yaml",
        Raw.of(
                new PriorityClassBuilder()
                    .withNewMetadata()
                    .withName("high")
                    .endMetadata()
                    .withValue(1000)
                    .build())
            .label("a", "b"));
  }

  @Test
  void an_object_of_an_unknown_kind_is_taken_as_a_tree() {
    Raw widget =
        Raw.of(
            MapNode.of("apiVersion", "example.com/v1")
                .with("kind", "Widget")
                .with("metadata", MapNode.of("name", "w"))
                .with("spec", MapNode.of("size", size)));

    assertThat(Stack.named("test").with(widget).resolve(Environment.named("test")).toYaml())
        .isEqualTo(
            """
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata:
              name: w
            spec:
              size: 3
            """);
  }

  @Test
  void an_object_without_a_kind_or_a_name_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raw.of(MapNode.of("apiVersion", "v1").with("kind", "Widget")))
        .withMessageContaining("An object needs a literal name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raw.of("w", MapNode.of("apiVersion", "v1")))
        .withMessageContaining("An object needs a literal kind");
  }
}
