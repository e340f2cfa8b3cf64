package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stack in a repository owns an object, and what becomes of those that nobody owns. */
class GitOwnershipTest {

  private static final Draft SHARED =
      Draft.of("v1", "ConfigMap", "shared").set(Literal.of("v"), "data", "k");

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_bare_repository() {
    delivery = Delivery.in(temporary);
  }

  private static Manifests stack(String name, Draft... drafts) {
    Stack stack = Stack.named(name).in("team").with(Stacks.configMap(name, "1"));
    for (Draft draft : drafts) {
      stack = stack.with((Resource) () -> draft);
    }
    return stack.resolve(Environment.named("prod"));
  }

  private Plan deliver(Manifests manifests, String folder) {
    return Delivery.deliver(manifests, delivery.settings(), folder).plan();
  }

  private ProblemException refused(Manifests manifests, String folder, PlanPolicy policy) {
    try (GitTarget git = delivery.settings().folder(folder)) {
      return catchThrowableOfType(
          ProblemException.class, () -> git.apply(git.plan(manifests, policy)));
    }
  }

  @Test
  void a_stack_in_the_folder_beside_owns_its_objects_until_it_hands_them_over() {
    deliver(stack("network", SHARED), "prod/network");
    assertThat(refused(stack("shop", SHARED), "prod/shop", PlanPolicy.careful()).problems())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0608 Object of another stack
              at shop/ConfigMap/shared
              The stack shop would make ConfigMap team/shared, but the stack network owns it: \
            ../network/team/configmap.shared.yaml.
              Fix: describe it in one of them and refer to it from the other, or let the other \
            hand it over.""");

    deliver(stack("network", SHARED.handOver()), "prod/network");
    deliver(stack("shop", SHARED), "prod/shop");
    Plan left = deliver(stack("network"), "prod/network");

    assertThat(left.effective()).extracting(Change::action).containsExactly(Action.FORGET);
    assertThat(delivery.git("ls-tree", "-r", "--name-only", "main").lines())
        .filteredOn(it -> it.endsWith("configmap.shared.yaml"))
        .containsExactly("prod/shop/team/configmap.shared.yaml");
  }

  @Test
  void a_stack_that_takes_an_object_while_another_plans_it_keeps_it() {
    deliver(Stacks.stack("other", "prod", Map.of("a", "1")), "prod/other");
    try (GitTarget shop = delivery.settings().folder("prod/shop")) {
      Plan plan = shop.plan(stack("shop", SHARED));
      deliver(stack("network", SHARED), "prod/network");

      var refused = catchThrowableOfType(ProblemException.class, () -> shop.apply(plan));

      assertThat(refused.problems()).extracting(Problem::code).containsExactly("LAP-0608");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "argocd.argoproj.io/sync-options, 'Force=true, Prune=false'",
    "kustomize.toolkit.fluxcd.io/prune, disabled"
  })
  void what_is_forgotten_must_be_kept_by_its_controller(String annotation, String value) {
    Draft kept = SHARED.set(Literal.of(value), "metadata", "annotations", annotation);
    PlanPolicy forgetting = PlanPolicy.careful().forgetting(Address.parse("shop/ConfigMap/shared"));
    deliver(stack("shop", SHARED), "prod/shop");

    assertThat(refused(stack("shop"), "prod/shop", forgetting).problems())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0815 Forgotten object that its controller would delete
              at shop/ConfigMap/shared
              ConfigMap team/shared would be delivered no longer, and controllers delete what is \
            not.
              Fix: give it the annotation `argocd.argoproj.io/sync-options: Prune=false` (Argo CD) \
            or `kustomize.toolkit.fluxcd.io/prune: disabled` (Flux) and apply that first, or hand \
            it over to another stack.""");

    deliver(stack("shop", kept), "prod/shop");
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      git.apply(git.plan(stack("shop"), forgetting));
      assertThat(git.state().size()).isEqualTo(1);
    }
  }
}
