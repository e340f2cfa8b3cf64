package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.Output;
import io.lapstrake.core.target.DirectoryTarget;
import io.lapstrake.core.target.Target;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do, as calls. */
class WorkspaceTest {

  private static final Blueprint SHOP =
      () ->
          Stack.named("shop")
              .in("shop")
              .with(ConfigMap.named("a").entry("k", "1"), ConfigMap.named("b").entry("k", "1"))
              .output("url", Literal.of("https://shop.example.com"));
  private static final Address A = Address.parse("shop/ConfigMap/a");

  @TempDir Path temporary;

  private static ConfigMap config(String name) {
    return ConfigMap.named(name).entry("k", "1");
  }

  private void with(Consumer<Workspace> use) {
    with(SHOP, use);
  }

  private void with(Blueprint blueprint, Consumer<Workspace> use) {
    try (Target target = DirectoryTarget.at(temporary.resolve("shop")).open()) {
      use.accept(Workspace.of(blueprint, Environment.named("prod"), target));
    }
  }

  private static List<String> effective(Plan plan) {
    return plan.effective().stream().map(it -> it.action() + " " + it.address()).toList();
  }

  @Test
  void a_life_of_a_stack_is_a_row_of_calls() {
    with(
        shop -> {
          assertThat(shop.validate().errors()).isEmpty();
          assertThat(shop.graph()).startsWith("flowchart LR\n").contains("shop/ConfigMap/a");
          shop.apply(shop.plan(PlanPolicy.careful()));
          assertThat(shop.plan(PlanPolicy.careful()).isEmpty()).isTrue();
          assertThat(shop.state().size()).isEqualTo(2);
          assertThat(shop.outputs())
              .containsEntry("url", Output.of(Literal.of("https://shop.example.com")));
          assertThat(shop.refresh().drifts()).isEmpty();

          Plan destroying = shop.destroying(PlanPolicy.careful());
          assertThat(destroying.effective())
              .extracting(Change::action)
              .containsExactly(Action.DELETE, Action.DELETE);
          shop.apply(destroying);
          assertThat(shop.state().isEmpty()).isTrue();
        });
  }

  @Test
  void the_state_is_changed_alone() {
    with(
        shop -> {
          shop.apply(shop.plan(PlanPolicy.careful()));
          Address moved = Address.parse("shop/ConfigMap/c");

          Plan moving = shop.moving(A, moved);
          assertThat(effective(moving)).containsExactly("move shop/ConfigMap/c");
          shop.apply(moving);
          Plan forgetting = shop.forgetting(moved);
          assertThat(effective(forgetting)).containsExactly("forget shop/ConfigMap/c");
          shop.apply(forgetting);

          assertThat(shop.state().size()).isEqualTo(1);
          Plan importing = shop.importing(PlanPolicy.careful(), A);
          assertThat(effective(importing)).containsExactly("adopt shop/ConfigMap/a");
          shop.apply(importing);
          assertThat(shop.plan(PlanPolicy.careful()).isEmpty()).isTrue();
        });
  }

  @Test
  void what_others_changed_is_recorded() throws IOException {
    with(shop -> shop.apply(shop.plan(PlanPolicy.careful())));
    Path file = temporary.resolve("shop/shop/configmap.a.yaml");
    assertThat(file).exists();
    Files.delete(file);
    with(
        shop -> {
          assertThat(shop.refresh().drifts())
              .extracting(Drift::kind)
              .containsExactly(Drift.Kind.REMOVED);
          shop.apply(shop.recording());
          assertThat(shop.refresh().drifts()).isEmpty();
          assertThat(effective(shop.plan(PlanPolicy.careful())))
              .containsExactly("create shop/ConfigMap/a");
        });
  }

  @Test
  void what_others_did_to_other_objects_is_left_alone_where_the_state_is_changed()
      throws IOException {
    Blueprint four =
        () ->
            Stack.named("shop")
                .in("shop")
                .with(config("a"), config("edited"), config("broken"), config("gone"));
    with(four, shop -> shop.apply(shop.plan(PlanPolicy.careful())));
    Path folder = temporary.resolve("shop/shop");
    Path edited = folder.resolve("configmap.edited.yaml");
    Files.writeString(edited, "# mine\n" + Files.readString(edited).replace("\"1\"", "\"2\""));
    Files.writeString(folder.resolve("configmap.broken.yaml"), "kind: [");
    Files.delete(folder.resolve("configmap.gone.yaml"));
    String before = Files.readString(edited);
    Address moved = Address.parse("shop/ConfigMap/c");

    with(
        four,
        shop -> {
          List<Drift> drifts = shop.refresh().drifts();
          assertThat(drifts).hasSize(3);
          shop.apply(shop.moving(A, moved));
          assertThat(shop.refresh().drifts()).isEqualTo(drifts);
          shop.apply(shop.forgetting(moved));
          assertThat(shop.refresh().drifts()).isEqualTo(drifts);
          Plan importing = shop.importing(PlanPolicy.careful(), A);
          assertThat(effective(importing)).containsExactly("adopt shop/ConfigMap/a");
          shop.apply(importing);
          assertThat(shop.refresh().drifts()).isEqualTo(drifts);
          assertThat(shop.state().size()).isEqualTo(4);
        });
    assertThat(edited).hasContent(before);
    assertThat(folder.resolve("configmap.gone.yaml")).doesNotExist();
  }

  @Test
  void an_edited_or_deleted_object_moves_and_is_forgotten_as_it_is() throws IOException {
    with(shop -> shop.apply(shop.plan(PlanPolicy.careful())));
    Path a = temporary.resolve("shop/shop/configmap.a.yaml");
    Files.writeString(a, Files.readString(a).replace("\"1\"", "\"2\""));
    Files.delete(temporary.resolve("shop/shop/configmap.b.yaml"));
    String before = Files.readString(a);

    with(
        shop -> {
          List<Drift> drifts = shop.refresh().drifts();
          shop.apply(shop.moving(A, Address.parse("shop/ConfigMap/c")));
          shop.apply(
              shop.moving(Address.parse("shop/ConfigMap/b"), Address.parse("shop/ConfigMap/d")));
          assertThat(shop.refresh().drifts()).isEqualTo(drifts);
          shop.apply(shop.forgetting(Address.parse("shop/ConfigMap/d")));
          assertThat(shop.refresh().drifts())
              .extracting(Drift::kind)
              .containsExactly(Drift.Kind.EDITED);
        });
    assertThat(a).hasContent(before);
  }

  @Test
  void import_takes_what_is_held_and_not_recorded_alone() {
    with(
        shop -> {
          assertThat(problem(() -> shop.importing(PlanPolicy.careful(), A)))
              .hasToString(
                  """
                  LAP-0918 Object that cannot be imported
                    at import shop/ConfigMap/a
                    Nothing holds it; there is nothing to import.
                    Fix: make it with apply.""");
          shop.apply(shop.plan(PlanPolicy.careful()));
          assertThat(problem(() -> shop.importing(PlanPolicy.careful(), A)))
              .hasToString(
                  """
                  LAP-0918 Object that cannot be imported
                    at import shop/ConfigMap/a
                    It is recorded already.
                    Fix: leave it out; apply makes it as it is described.""");
        });
  }

  @Test
  void an_address_that_nobody_has_is_a_problem() {
    Address nowhere = Address.parse("shop/ConfigMap/nowhere");
    with(
        shop -> {
          assertThat(code(() -> shop.importing(PlanPolicy.careful(), nowhere)))
              .isEqualTo("LAP-0909");
          assertThat(code(() -> shop.moving(nowhere, A))).isEqualTo("LAP-0911");
          assertThat(code(() -> shop.forgetting(nowhere))).isEqualTo("LAP-0911");
        });
  }

  private static String code(ThrowingCallable call) {
    return problem(call).code();
  }

  private static Problem problem(ThrowingCallable call) {
    List<Problem> problems = catchThrowableOfType(ProblemException.class, call).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
