package io.lapstrake.testing;

import static io.lapstrake.testing.LapstrakeAssertions.assertThat;
import static io.lapstrake.testing.LapstrakeAssertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.security.PrivilegedContainer;
import io.lapstrake.k8s.check.security.WritableRoot;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.namespace.Namespace;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.pod.Image;
import io.lapstrake.k8s.workload.DaemonSet;
import io.lapstrake.k8s.workload.Deployment;
import org.assertj.core.api.Assertions;
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
  void what_checks_find_fails_the_assertion_of_its_severity() {
    Manifests robot = shop(api("shop/api:v1").serviceAccount("robot"));

    assertThat(shop(FIXED)).passesChecks().hasNoWarnings();
    assertThat(shop(api("shop/api:v1"))).passesChecks();
    fails(() -> assertThat(robot).passesChecks(), "LAP-1007 ServiceAccount that is not there");
    fails(() -> assertThat(robot).hasNoWarnings(), "LAP-1303 Writable root file system");
  }

  @Test
  void a_check_finds_something_in_an_object_or_is_accepted_with_a_reason() {
    Deployment open = api("shop/api:v1");
    Manifests found = shop(open);
    Manifests accepted = shop(open.accepting(WritableRoot.class, "it writes there"));

    assertThat(found)
        .hasFinding(WritableRoot.class, "Deployment/api")
        .hasNoFinding(PrivilegedContainer.class, "Deployment/api");
    assertThat(accepted).accepts(WritableRoot.class, "Deployment/api", "it writes there");
    assertThat(Checks.standard().of(accepted).accepted().get(0).toString())
        .startsWith("LAP-1303 Writable root file system\n  at shop/Deployment/api, ")
        .endsWith("\n  Accepted: it writes there");
    fails(
        () -> assertThat(accepted).hasFinding(WritableRoot.class, "Deployment/api"),
        "Accepted: it writes there");
    fails(
        () -> assertThat(found).hasNoFinding(WritableRoot.class, "Deployment/api"),
        "LAP-1303 Writable root file system");
    fails(
        () -> assertThat(found).accepts(WritableRoot.class, "Deployment/api", "it writes there"),
        "it writes there");
    fails(
        () -> assertThat(found).hasNoFinding(WritableRoot.class, "Deployment/apy"),
        "Deployment/apy");
  }

  @Test
  void nothing_is_accepted_without_a_reason() {
    assertThatThrownBy(() -> api("shop/api:v1").accepting(WritableRoot.class, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A reason says why WritableRoot does not matter here; this one is blank");
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

  private static DaemonSet web(String image) {
    return DaemonSet.named("web").container(Container.of("web", Image.of(image)));
  }

  @Test
  void objects_are_found_by_address_too() {
    Manifests shop = shop(FIXED, api("api:1"));

    assertThat(shop).has("ConfigMap/api").has("shop/Deployment/api").hasNo("Secret/api");
    fails(() -> assertThat(shop).has("Secret/api"), "shop/ConfigMap/api");
    fails(() -> assertThat(shop).hasNo("ConfigMap/api"), "shop/ConfigMap/api");
    assertThatThrownBy(() -> assertThat(shop).hasNo("api"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_kind_that_nobody_knows_is_not_asserted_to_be_missing() {
    Manifests shop = shop(FIXED);

    fails(() -> assertThat(shop).hasNo("Deploymnt", "web"), "No kind \"Deploymnt\" is known.");
    fails(() -> assertThat(shop).hasNo("Deploymnt/web"), "No kind \"Deploymnt\" is known.");
    assertThat(shop)
        .hasNo("Deployment.apps", "web")
        .hasNo("ServiceMonitor.monitoring.coreos.com", "api")
        .has("ConfigMap", "api");
  }

  @Test
  void an_id_that_two_kinds_have_tells_no_workload() {
    Plan both =
        plan(
            shop(
                Deployment.named("web").container(Container.of("web", Image.of("a:1"))),
                web("a:1")),
            shop(
                Deployment.named("web").container(Container.of("web", Image.of("a:2"))),
                web("a:1")));

    assertThat(both)
        .restartsOnly("Deployment/web")
        .restartsOnly("shop/Deployment/web")
        .changesOnly("Deployment/web");
    fails(
        () -> assertThat(both).restartsOnly("web"),
        "\"web\" is not one object but 2: shop/DaemonSet/web, shop/Deployment/web. Write more of"
            + " the address.");
    fails(() -> assertThat(both).restartsOnly("DaemonSet/web"), "shop/DaemonSet/web");
    fails(() -> assertThat(both).restartsOnly("Deployment/wb"), "Deployment/wb");
  }

  @Test
  void a_word_of_the_description_is_no_model() {
    Manifests shop = shop(FIXED);

    assertThatThrownBy(() -> shop.get(ConfigMap.class, "api"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "io.lapstrake.k8s.config.ConfigMap is a word of descriptions and holds no finished"
                + " object; give a model's class, such as fabric8's ConfigMap.");
    Assertions.assertThat(
            shop.get(io.fabric8.kubernetes.api.model.ConfigMap.class, "api").getData())
        .containsEntry("k", "1");
  }
}
