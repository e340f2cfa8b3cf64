package io.lapstrake.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.value.Literal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One object has one owner among the stacks of an environment. */
class OwnershipTest {

  private static final Draft SPACE = Draft.of("v1", "Namespace", "team");

  @TempDir Path temp;

  private static Manifests stack(String name, Draft... drafts) {
    return stack(name, "prod", drafts);
  }

  private static Manifests stack(String name, String environment, Draft... drafts) {
    Draft own = Draft.of("v1", "ConfigMap", name).set(Literal.of(name), "data", "k");
    Stack stack = Stack.named(name).in("team").with((Resource) () -> own);
    for (Draft draft : drafts) {
      stack = stack.with((Resource) () -> draft);
    }
    return stack.resolve(Environment.named(environment));
  }

  private DirectoryTarget open(String folder) {
    return DirectoryTarget.at(temp.resolve(folder)).open();
  }

  private Plan plan(String folder, Manifests described) {
    try (DirectoryTarget target = open(folder)) {
      return target.plan(described);
    }
  }

  private Plan apply(String folder, Manifests described) {
    try (DirectoryTarget target = open(folder)) {
      return target.apply(target.plan(described)).plan();
    }
  }

  private static List<String> refusals(Plan plan) {
    return plan.refusals().stream().map(Problem::toString).toList();
  }

  private static List<String> changes(Plan plan) {
    return plan.effective().stream().map(it -> it.action() + " " + it.key()).toList();
  }

  @Test
  void two_stacks_that_claim_one_object_are_a_problem_that_names_both() {
    apply("network", stack("network", SPACE));

    assertThat(refusals(plan("shop", stack("shop", SPACE))))
        .containsExactly(
            """
            LAP-0608 Object of another stack
              at shop/Namespace/team
              The stack shop would make Namespace team, but the stack network owns it: \
            ../network/_cluster/namespace.team.yaml.
              Fix: describe it in one of them and refer to it from the other, or let the other \
            hand it over.""");
  }

  @Test
  void each_environment_has_its_own() {
    apply("network-staging", stack("network", "staging", SPACE));

    assertThat(plan("shop", stack("shop", SPACE)).refusals()).isEmpty();
  }

  @Test
  void two_folders_of_one_stack_claim_one_object_too() {
    apply("copy", stack("shop", SPACE));

    assertThat(refusals(plan("shop", stack("shop", SPACE))))
        .hasSize(2) // the ConfigMap as well
        .contains(
            """
            LAP-0608 Object of another stack
              at shop/Namespace/team
              The stack shop would make Namespace team, but the same stack in another folder owns \
            it: ../copy/_cluster/namespace.team.yaml.
              Fix: deliver the stack to one folder in each environment, or give one of them another \
            name.""");
  }

  @Test
  void what_is_handed_over_is_not_left_to_a_copy_of_the_stack() throws IOException {
    apply("shop", stack("shop", SPACE.unprotected().handOver()));
    Folders.copy(temp.resolve("shop"), temp.resolve("copy"));

    assertThat(changes(plan("shop", stack("shop")))).containsExactly("delete Namespace team");
  }

  @Test
  void a_plan_says_that_its_folder_is_another_stacks() {
    apply("network", stack("network", SPACE));

    assertThat(refusals(plan("network", stack("shop", SPACE))))
        .containsExactly(
            """
            LAP-0605 Folder of another stack
              at shop
              The plan is for the stack shop in the environment prod; what is recorded there is of \
            the stack network in the environment prod.
              Fix: choose another folder; each stack has one for each environment.""");
    assertThat(refusals(plan("network", stack("network", "staging", SPACE))))
        .singleElement()
        .asString()
        .startsWith("LAP-0605");
  }

  @Test
  void a_plan_says_which_secret_it_would_write_in_plain_text() {
    Draft secret =
        Draft.of("v1", "Secret", "s").set(Literal.of("aHVudGVy").sensitive(), "data", "password");

    assertThat(refusals(plan("shop", stack("shop", secret))))
        .singleElement()
        .asString()
        .startsWith("LAP-0604");
  }

  @Test
  void what_is_handed_over_and_changed_after_the_plan_is_not_adopted_unseen() {
    Draft shared = Draft.of("v1", "ConfigMap", "shared").handOver();
    Draft mine = Draft.of("v1", "ConfigMap", "shared").set(Literal.of("1"), "data", "k");
    apply("network", stack("network", shared.set(Literal.of("1"), "data", "k")));
    Path file = temp.resolve("plan.json");
    Manifests shop = stack("shop", mine);
    PlanFile.write(plan("shop", shop), file);
    try (DirectoryTarget target = open("shop")) {
      Plan early = target.plan(shop);
      apply("network", stack("network", shared.set(Literal.of("2"), "data", "k")));

      var refused =
          Assertions.catchThrowableOfType(ProblemException.class, () -> target.apply(early));
      assertThat(refused.problems())
          .singleElement()
          .asString()
          .isEqualTo(
              """
              LAP-0603 Stale plan
                at shop/ConfigMap/shared
                The plan adopts ConfigMap team/shared, which is not as it was when the plan was made.
                Fix: make the plan again.""");
    }

    SavedPlan saved = PlanFile.read(file);
    try (DirectoryTarget target = open("shop")) {
      var refused =
          Assertions.catchThrowableOfType(
              ProblemException.class,
              () -> saved.bind(shop, target.state(), target.observed(shop)));
      assertThat(refused.problems())
          .singleElement()
          .satisfies(it -> assertThat(it.code()).isEqualTo("LAP-0603"))
          .satisfies(
              it ->
                  assertThat(it.detail())
                      .isEqualTo(
                          "Another stack holds ../network/team/configmap.shared.yaml, which is to be"
                              + " adopted, otherwise than when it was made."));
      assertThat(changes(target.plan(shop)))
          .containsExactly("adopt ConfigMap team/shared", "create ConfigMap team/shop");
    }
  }

  @Test
  void what_nobody_records_is_no_claim() throws IOException {
    apply("network", stack("network"));
    Path file = temp.resolve("network/_cluster/namespace.team.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{apiVersion: v1, kind: Namespace, metadata: {name: team}}");

    assertThat(plan("shop", stack("shop", SPACE)).refusals()).isEmpty();
  }

  @Test
  void a_stack_whose_state_cannot_be_read_may_own_what_it_holds() throws IOException {
    apply("network", stack("network", SPACE));
    Files.writeString(temp.resolve("network/.lapstrake/state/header.json"), "{}");

    assertThat(refusals(plan("shop", stack("shop", SPACE))))
        .singleElement()
        .asString()
        .contains("another stack, whose state cannot be read, owns it");
  }

  @Test
  void what_another_stack_took_meanwhile_is_not_taken_from_it() {
    try (DirectoryTarget shop = open("shop")) {
      Plan plan = shop.plan(stack("shop", SPACE));
      apply("network", stack("network", SPACE));

      var refused = Assertions.catchThrowableOfType(ProblemException.class, () -> shop.apply(plan));

      assertThat(refused.problems()).extracting(Problem::code).containsExactly("LAP-0608");
      assertThat(shop.state().isEmpty()).isTrue();
    }
  }

  @Test
  void an_object_that_is_handed_over_goes_from_stack_to_stack_and_is_never_deleted() {
    apply("network", stack("network", SPACE));
    Plan leave = apply("network", stack("network", SPACE.handOver()));
    assertThat(leave.toTerminal(Colour.NONE))
        .contains("> Namespace team", "is handed over to whichever stack describes it");

    Plan take = apply("shop", stack("shop", SPACE));
    assertThat(changes(take)).containsExactly("adopt Namespace team", "create ConfigMap team/shop");

    Plan left = apply("network", stack("network"));
    assertThat(changes(left)).containsExactly("forget Namespace team");
    assertThat(left.toTerminal(Colour.NONE)).contains("leave to the stack shop");
    assertThat(temp.resolve("network/_cluster/namespace.team.yaml")).doesNotExist();
    assertThat(temp.resolve("shop/_cluster/namespace.team.yaml")).exists();
    assertThat(plan("network", stack("network")).isEmpty()).isTrue();
    assertThat(plan("shop", stack("shop", SPACE)).isEmpty()).isTrue();
  }

  @Test
  void what_nobody_took_over_is_deleted_as_ever_and_protected_as_ever() {
    apply("network", stack("network", SPACE.handOver()));

    Plan plan = plan("network", stack("network"));

    assertThat(changes(plan)).containsExactly("delete Namespace team");
    assertThat(refusals(plan)).singleElement().asString().startsWith("LAP-0606");
  }

  @Test
  void a_saved_plan_hands_over_as_well_and_is_stale_once_that_is_taken_back() {
    apply("network", stack("network", SPACE.handOver()));
    Manifests shop = stack("shop", SPACE);
    Path file = temp.resolve("plan.json");
    PlanFile.write(plan("shop", shop), file);

    SavedPlan saved = PlanFile.read(file);
    try (DirectoryTarget target = open("shop")) {
      assertThat(changes(saved.bind(shop, target.state(), target.observed(shop))))
          .containsExactly("adopt Namespace team", "create ConfigMap team/shop");
    }

    apply("network", stack("network", SPACE));
    try (DirectoryTarget target = open("shop")) {
      var refused =
          Assertions.catchThrowableOfType(
              ProblemException.class,
              () -> target.apply(saved.bind(shop, target.state(), target.observed(shop))));
      assertThat(refused.problems()).extracting(Problem::code).containsExactly("LAP-0608");
    }
  }

  private static StateKey key(String passphrase) {
    return StateKey.of(SecretKeys.passphrase(passphrase.toCharArray())).encrypting();
  }

  private Plan applyEncrypted(String folder, Manifests described, StateKey key) {
    try (DirectoryTarget target = DirectoryTarget.at(temp.resolve(folder)).stateKey(key).open()) {
      return target.apply(target.plan(described)).plan();
    }
  }

  @Test
  void environments_that_are_encrypted_with_other_keys_are_in_nobodys_way() {
    applyEncrypted("prod", stack("network", "prod", SPACE.handOver()), key("one of prod"));

    applyEncrypted("staging", stack("network", "staging", SPACE), key("one of staging"));

    assertThat(temp.resolve("staging/_cluster/namespace.team.yaml")).exists();
  }

  @Test
  void what_was_handed_over_is_not_left_to_somebody_who_cannot_be_told() throws IOException {
    apply("network", stack("network", SPACE.handOver()));
    apply("shop", stack("shop", SPACE));
    Files.writeString(temp.resolve("shop/.lapstrake/state/header.json"), "{}");

    Plan plan = plan("network", stack("network"));

    assertThat(changes(plan)).containsExactly("delete Namespace team");
    assertThat(refusals(plan)).singleElement().asString().startsWith("LAP-0606");
  }

  @Test
  void what_another_stack_gave_up_meanwhile_is_not_left_to_it() {
    apply("network", stack("network", SPACE.handOver()));
    apply("shop", stack("shop", SPACE.unprotected()));
    try (DirectoryTarget network = open("network")) {
      Plan plan = network.plan(stack("network"));
      apply("shop", stack("shop"));

      var refused =
          Assertions.catchThrowableOfType(ProblemException.class, () -> network.apply(plan));

      assertThat(refused.problems()).extracting(Problem::code).containsExactly("LAP-0603");
    }
  }
}
