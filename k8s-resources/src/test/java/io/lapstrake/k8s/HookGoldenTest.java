package io.lapstrake.k8s;

import static io.lapstrake.k8s.Words.image;
import static io.lapstrake.k8s.harness.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.hook.Hook;
import io.lapstrake.k8s.pod.Container;
import io.lapstrake.k8s.workload.Job;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * When hooks are made; the expected annotations are written after the pages of Helm (chart hooks),
 * Argo CD (sync phases and waves) and Flux (Kustomization).
 */
class HookGoldenTest {

  private static final Container APP = Container.of("app", image("app:1"));

  private static Job job(String id) {
    return Job.named(id).container(APP);
  }

  private static void assertShop(String file, Part... parts) {
    assertGolden(
        file, Stack.named("test").in("shop").with(parts).resolve(Environment.named("test")));
  }

  @Test
  void a_hook_is_made_at_its_moments_by_each_tool() {
    assertShop(
        "hook.yaml",
        job("migrate").hook(Hook.beforeInstall().andBeforeUpgrade().weight(-5).deletedBeforeNext()),
        job("announce").hook(Hook.afterInstall().andAfterUpgrade().deletedWhenSucceeded()),
        job("seed").hook(Hook.afterUpgrade().andAfterInstall().andBeforeInstall()),
        job("check").hook(Hook.beforeUpgrade().deletedWhenFailed().deletedWhenSucceeded()),
        ConfigMap.named("settings").entry("a", "b").hook(Hook.beforeInstall()));
  }

  @Test
  void what_comes_when_nothing_is_applied_is_skipped_by_those_who_only_apply() {
    assertShop(
        "hook-later.yaml",
        job("backup").hook(Hook.beforeDelete().weight(1)),
        job("goodbye").hook(Hook.afterDelete().andBeforeDelete()),
        job("back").hook(Hook.beforeRollback().andAfterRollback()),
        job("again").hook(Hook.afterRollback().andBeforeRollback()),
        job("smoke").hook(Hook.test().deletedWhenSucceeded().deletedBeforeNext()),
        job("late").hook(Hook.test().andAfterDelete()),
        ServiceAccount.named("smoke").hook(Hook.test().weight(-1)));
  }

  @Test
  void a_hook_said_again_replaces_what_was_said() {
    assertShop(
        "hook-again.yaml",
        job("once")
            .annotation("note", "kept")
            .hook(Hook.beforeDelete().weight(7).deletedWhenFailed())
            .hook(Hook.afterInstall()));
  }

  @Test
  void annotations_of_helm_say_the_same_hook() {
    assertShop(
        "hook.yaml",
        job("migrate").hook(helm("pre-install,pre-upgrade", "-5", "before-hook-creation")),
        job("announce").hook(helm(" Post-Install , post-upgrade", "", "hook-succeeded")),
        job("seed").hook(helm("post-upgrade,post-install,pre-install,unknown", "x", "")),
        job("check").hook(helm("pre-upgrade", "", "hook-failed,hook-succeeded")),
        ConfigMap.named("settings").entry("a", "b").hook(helm("pre-install", "", "")));
  }

  private static Hook helm(String moments, String weight, String policy) {
    return Hook.ofHelm(
            Map.of(
                "helm.sh/hook", moments,
                "helm.sh/hook-weight", weight,
                "helm.sh/hook-delete-policy", policy))
        .orElseThrow();
  }

  @Test
  void annotations_that_say_no_moment_are_no_hook() {
    assertThat(Hook.ofHelm(Map.of())).isEmpty();
    assertThat(Hook.ofHelm(Map.of("helm.sh/hook", "crd-install"))).isEmpty();
    assertThat(Hook.ofHelm(Map.of("helm.sh/hook", "test-success"))).isPresent();
  }
}
