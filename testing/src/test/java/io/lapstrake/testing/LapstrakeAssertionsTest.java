package io.lapstrake.testing;

import static io.lapstrake.testing.LapstrakeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.Deployment;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LapstrakeAssertionsTest {

  private static final ConfigMap FIXED = ConfigMap.named("api").entry("k", "1").immutable();

  private static Deployment api(String image) {
    return Deployment.named("api").container(Container.of("api", Image.of(image)));
  }

  private static Manifests resolved(Stack stack) {
    return stack.resolve(Environment.named("prod"));
  }

  private static Manifests shop(Part... parts) {
    return resolved(Stack.named("shop").in("shop").with(parts));
  }

  private static Plan plan(Manifests before, Manifests after) {
    return Plan.between(after, State.of(before));
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }

  @Test
  void objects_are_found_by_kind_and_name() {
    Manifests shop = shop(FIXED);

    assertThat(shop).has("ConfigMap", "api").hasNo("ConfigMap", "other").hasNo("Secret", "api");
    fails(() -> assertThat(shop).has("Secret", "api"), "ConfigMap shop/api");
    fails(() -> assertThat(shop).hasNo("ConfigMap", "api"), "ConfigMap api");
  }

  @Test
  void objects_that_can_be_in_a_namespace_are_in_it() {
    assertThat(shop(FIXED)).areAllIn("shop");
    assertThat(shop(FIXED, Namespace.named("shop"))).areAllIn("shop");

    Manifests elsewhere = shop(FIXED, ConfigMap.named("b").entry("k", "v").in("other"));
    Manifests nowhere = resolved(Stack.named("shop").with(FIXED));

    fails(() -> assertThat(elsewhere).areAllIn("shop"), "ConfigMap other/b");
    fails(() -> assertThat(nowhere).areAllIn("shop"), "ConfigMap api");
  }

  @Test
  void only_what_runs_pods_restarts() {
    Manifests before = shop(FIXED, api("api:1"));

    assertThat(plan(before, shop(FIXED, api("api:2"))))
        .restartsOnly("api")
        .changesOnly("Deployment/api");
    assertThat(plan(before, shop(FIXED.entry("k", "2"), api("api:1"))))
        .restartsOnly()
        .changesOnly("ConfigMap/api");
    fails(() -> assertThat(plan(before, shop(FIXED, api("api:2")))).restartsOnly(), "restarts");
  }

  @Test
  void what_a_plan_does_not_do_is_asserted_too() {
    Manifests before = shop(FIXED, api("api:1"));
    Plan replaces = plan(before, shop(FIXED.entry("k", "2"), api("api:1")));
    Plan deletes = plan(before, shop(FIXED));

    assertThat(plan(before, before)).hasNoChanges().hasNoReplacements().hasNoDeletions();
    assertThat(replaces).hasNoDeletions();
    assertThat(deletes).hasNoReplacements();
    fails(() -> assertThat(replaces).hasNoReplacements(), "must be replaced");
    fails(() -> assertThat(deletes).hasNoDeletions(), "- Deployment shop/api");
    fails(() -> assertThat(deletes).hasNoChanges(), "delete");
  }
}
