package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.rules.KubernetesVersion;
import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Parsed;
import org.junit.jupiter.api.Test;

/** The version of Kubernetes that a stack targets. */
class TargetTest {

  private static final Environment DEV = Environment.named("dev");

  private static Thing attributes(String apiVersion) {
    MapNode fields = Parsed.map("{driverName: csi.example.com, parameters: {iops: '1'}}");
    Draft draft = Draft.of(apiVersion, "VolumeAttributesClass", "fast");
    MapNode tree = draft.tree();
    for (var field : fields.entries()) {
      tree = tree.with(String.valueOf(field.literalKey()), field.value());
    }
    return new Thing(draft.withTree(tree));
  }

  private static Stack stack(String apiVersion, String target) {
    return Stack.named("s").targeting(KubernetesVersion.of(target)).with(attributes(apiVersion));
  }

  @Test
  void a_stack_targets_1_34_when_nothing_is_said() {
    assertThat(Stack.named("s").target()).hasToString("1.34");
    assertThat(Stack.named("s").resolve(DEV).target()).isEqualTo(KubernetesVersion.STANDARD);
  }

  @Test
  void what_is_resolved_knows_its_target() {
    Stack stack = stack("storage.k8s.io/v1", "1.36");
    assertThat(stack.link().rules().target()).hasToString("1.36");
    assertThat(stack.resolve(DEV).target()).hasToString("1.36");
    assertThat(stack.in("other").target()).hasToString("1.36");
  }

  @Test
  void an_api_that_the_target_does_not_serve_is_a_problem_that_names_the_replacement() {
    assertThat(stack("storage.k8s.io/v1alpha1", "1.34").link().rules().target().minor())
        .isEqualTo(34);
    assertThatThrownBy(() -> stack("storage.k8s.io/v1alpha1", "1.35").resolve(DEV))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0330 API version not served
              at s/VolumeAttributesClass/fast, apiVersion
              Kubernetes 1.35 and later do not serve VolumeAttributesClass of storage.k8s.io/v1alpha1; \
            the target is 1.35.
              Fix: use storage.k8s.io/v1.""");
  }

  @Test
  void a_target_of_which_not_all_fields_are_known_is_a_problem() {
    assertThat(Stack.named("s").targeting(KubernetesVersion.OLDEST).resolve(DEV).target())
        .hasToString("1.30");
    assertThatThrownBy(() -> Stack.named("s").targeting(KubernetesVersion.of("1.29")).resolve(DEV))
        .hasMessage(
            """
            LAP-0333 Target older than what is known
              at s
              The target is 1.29; since when servers know a field is known from 1.30 on.
              Fix: target 1.30 or a later version.""");
  }

  @Test
  void an_api_that_comes_later_is_a_problem() {
    assertThatThrownBy(() -> stack("storage.k8s.io/v1", "1.33").resolve(DEV))
        .hasMessage(
            """
            LAP-0330 API version not served
              at s/VolumeAttributesClass/fast, apiVersion
              Kubernetes serves VolumeAttributesClass of storage.k8s.io/v1 since 1.34; the target is 1.33.
              Fix: target a version that serves it, or describe it another way.""");
  }
}
