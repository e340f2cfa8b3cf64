package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.statefulSet;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.secret.SecretKeys;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.store.FileStates;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.StepJournal;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that go to a server one by one. */
class ObjectTargetTest {

  private static final Manifests ABC =
      shop(config("a", "k", "1"), config("b", "k", "1"), config("c", "k", "1"));
  private static final ResourceKey A = new ResourceKey("", "ConfigMap", "shop", "a");

  @TempDir Path temporary;
  private final FaultyServer server = new FaultyServer();
  private final List<String> steps = new ArrayList<>();

  private ObjectTarget open() {
    return ObjectTarget.of(
        FileStates.at(temporary.resolve("states")), server, steps::add, () -> "line");
  }

  private Plan apply(Manifests manifests) {
    try (ObjectTarget target = open()) {
      Plan plan = target.plan(manifests, PlanPolicy.careful().deletingEverything());
      target.apply(plan);
      return plan;
    }
  }

  private Plan plan(Manifests manifests) {
    try (ObjectTarget target = open()) {
      return target.plan(manifests, PlanPolicy.careful().deletingEverything());
    }
  }

  private static String problem(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return String.valueOf(exception.getMessage());
  }

  @Test
  void steps_are_done_in_the_order_of_the_plan_and_then_the_state_is_stored() {
    apply(ABC);
    steps.clear();
    apply(shop(config("b", "k", "2"), config("c", "k", "1"), config("d", "k", "1")));

    assertThat(steps)
        .containsExactly(
            "update ConfigMap shop/b",
            "create ConfigMap shop/d",
            "delete ConfigMap shop/a",
            "store the state",
            "clear the journal");
    assertThat(server.objects().keySet())
        .extracting(ResourceKey::name)
        .containsExactly("b", "c", "d");
    try (ObjectTarget target = open()) {
      assertThat(target.state().serial()).isEqualTo(2);
      assertThat(target.state().lineage()).isEqualTo("line");
    }
  }

  @Test
  void what_a_server_adds_is_no_edit() {
    apply(ABC);

    assertThat(plan(ABC).isEmpty()).isTrue();
    assertThat(plan(ABC).observed().drifts()).isEmpty();
  }

  @Test
  void an_apply_that_the_server_stops_says_what_is_done_and_what_is_not_and_the_next_goes_on() {
    server.failAt(1, true);
    assertThat(problem(() -> apply(ABC)))
        .isEqualTo(
            """
            LAP-0707 Apply that was stopped
              at shop
              It came to: create ConfigMap shop/b. no answer
              Done: create ConfigMap shop/a.
              Not known, and looked at by the next apply: create ConfigMap shop/b.
              Not done: create ConfigMap shop/c.
              Fix: see to what was in the way, then plan and apply again, which goes on from here.""");
    server.failNever();

    Plan rest = plan(ABC);
    assertThat(rest.effective()).extracting(it -> it.key().name()).containsExactly("c");
    assertThat(rest.refusals()).isEmpty();
    assertThat(apply(ABC).counts()).hasToString("1 change: 1 to create");
    assertThat(plan(ABC).isEmpty()).isTrue();
    assertThat(server.calls()).isEqualTo(3);
  }

  @Test
  void what_was_done_of_an_apply_that_is_given_up_is_undone_by_the_next() {
    apply(shop(config("a", "k", "1")));
    server.failAt(1, false);
    problem(() -> apply(ABC));
    server.failNever();

    assertThat(plan(shop(config("a", "k", "1"))).effective())
        .extracting(Object::toString)
        .hasSize(1);
    apply(shop(config("a", "k", "1")));
    assertThat(server.objects()).containsOnlyKeys(A);
  }

  @Test
  void a_plan_from_before_an_apply_that_was_stopped_is_stale() {
    try (ObjectTarget target = open()) {
      Plan plan = target.plan(ABC);
      server.failAt(1, false);
      problem(() -> target.apply(plan));
      server.failNever();

      assertThat(problem(() -> target.apply(plan))).startsWith("LAP-0603 Stale plan");
      assertThat(problem(() -> target.check(plan))).startsWith("LAP-0603 Stale plan");
      target.apply(target.plan(ABC));
      assertThat(target.plan(ABC).isEmpty()).isTrue();
    }
  }

  @Test
  void an_edit_of_someone_else_is_seen_and_not_overwritten() {
    apply(ABC);
    Plan early = plan(shop(config("a", "k", "2"), config("b", "k", "1"), config("c", "k", "1")));
    server.objects().computeIfPresent(A, (any, it) -> it.set(Literal.of("mine"), "data", "k"));

    try (ObjectTarget target = open()) {
      assertThat(problem(() -> target.apply(early)))
          .isEqualTo(
              """
              LAP-0702 Changed by someone else
                at ConfigMap shop/a
                It is not as it was when the plan was made.
                Fix: plan again with what is there now.""");
    }
    Plan late = plan(shop(config("a", "k", "2"), config("b", "k", "1"), config("c", "k", "1")));
    assertThat(late.refusals()).extracting(it -> it.code()).containsExactly("LAP-0626");
    assertThat(late.observed().drifts())
        .extracting(it -> it.place())
        .containsExactly("ConfigMap shop/a");
  }

  @Test
  void an_item_that_someone_adds_to_a_list_without_keys_is_an_edit() {
    String written = "spec: {containers: [{name: x, image: i, args: [a]}]}";
    apply(shop(yaml("v1", "Pod", "p", written)));
    edit(written.replace("}]}", ", imagePullPolicy: Always}, {name: sidecar, image: s}]}"));
    assertThat(plan(shop(yaml("v1", "Pod", "p", written))).observed().drifts()).isEmpty();

    edit(written.replace("[a]", "[a, --insecure]"));
    assertThat(plan(shop(yaml("v1", "Pod", "p", written))).observed().drifts())
        .extracting(it -> it.place())
        .containsExactly("Pod shop/p");
  }

  private void edit(String pod) {
    Manifests edited = shop(yaml("v1", "Pod", "p", pod));
    edited.all().forEach(it -> server.objects().put(it.key(), it.tree()));
  }

  @Test
  void what_is_there_and_not_recorded_is_adopted_only_where_that_is_said() {
    server.objects().put(A, ABC.all().iterator().next().tree());

    assertThat(problem(() -> apply(ABC))).startsWith("LAP-0607");
    try (ObjectTarget target = open()) {
      Plan plan = target.plan(ABC, PlanPolicy.careful().adoptingAll());
      target.apply(plan);
      assertThat(target.plan(ABC).isEmpty()).isTrue();
    }
    assertThat(steps).doesNotContain("update ConfigMap shop/a");
  }

  @Test
  void what_cannot_change_in_place_is_deleted_and_made_again() {
    apply(shop(statefulSet("db", "one")));
    steps.clear();
    apply(shop(statefulSet("db", "two")));

    assertThat(steps).startsWith("delete StatefulSet shop/db", "create StatefulSet shop/db");
    assertThat(server.objects()).hasSize(1);
  }

  @Test
  void what_gets_another_name_is_made_before_the_old_one_goes() {
    apply(shop(config("a", "k", "1")));
    steps.clear();
    apply(shop(config("a", "k", "1").named(Literal.of("z"))));

    assertThat(steps).startsWith("create ConfigMap shop/z", "delete ConfigMap shop/a");
  }

  @Test
  void without_a_key_a_secret_is_refused() {
    Draft secret =
        Draft.of("v1", "Secret", "s").set(Literal.of("aHVudGVy").sensitive(), "data", "password");

    assertThat(problem(() -> apply(shop(secret)))).startsWith("LAP-0604 Secret in plain text");
    assertThat(server.calls()).isZero();
  }

  private static Draft secret(String text) {
    return Draft.of("v1", "Secret", "s")
        .set(Literal.of("type"), "type")
        .set(Literal.of(text).sensitive(), "stringData", "password");
  }

  private static Draft holding(String text) {
    return config("holding", "k", "1").set(Literal.of(text).sensitive(), "data", "password");
  }

  private ObjectTarget openWithKey() throws IOException {
    Path key = temporary.resolve("state.key");
    Files.write(key, new byte[32]);
    return ObjectTarget.of(
        FileStates.at(
            temporary.resolve("states"), Worker.here(), StateKey.of(SecretKeys.file(key))),
        server,
        steps::add,
        () -> "line");
  }

  private String atServer() {
    return String.join("\n", server.objects().values().stream().map(Json::write).toList());
  }

  private void applyWithKey(Manifests manifests) throws IOException {
    try (ObjectTarget target = openWithKey()) {
      target.apply(target.plan(manifests, PlanPolicy.careful().deletingEverything()));
    }
    try (ObjectTarget target = openWithKey()) {
      Plan after = target.plan(manifests);
      assertThat(after.effective()).isEmpty();
      assertThat(after.observed().drifts()).isEmpty();
    }
  }

  @Test
  void with_a_key_secrets_go_to_the_server_and_nowhere_else() throws IOException {
    applyWithKey(shop(secret("hunter22"), holding("hunter33")));
    assertThat(atServer()).contains("hunter22", "hunter33");
    applyWithKey(shop(secret("hunter44"), holding("hunter33")));
    server.failAt(0, true);
    String stopped = problem(() -> applyWithKey(shop(secret("hunter44"), holding("hunter55"))));
    server.failNever();

    assertThat(stopped).startsWith("LAP-0707").contains("NoAnswer").doesNotContain("hunter");
    try (var files = Files.walk(temporary)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(
                "hunter",
                Base64.getEncoder().encodeToString("hunter22".getBytes(StandardCharsets.UTF_8)));
      }
    }
    applyWithKey(shop(secret("hunter44"), holding("hunter55")));
    assertThat(atServer()).contains("hunter44", "hunter55");
    assertThat(steps.stream().filter("update Secret shop/s"::equals)).hasSize(1);
  }

  @Test
  void a_secret_field_that_is_new_is_shown_as_added() throws IOException {
    applyWithKey(shop(holding("hunter22")));
    Draft more = holding("hunter22").set(Literal.of("hunter33").sensitive(), "data", "token");
    try (ObjectTarget target = openWithKey()) {
      assertThat(target.plan(shop(more)).effective().get(0).fields())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.path()).hasToString("data.token");
                assertThat(it.form()).isEqualTo(FieldChange.Form.ADDED);
              });
    }
  }

  @Test
  void the_first_secret_of_a_state_with_a_passphrase_is_known_by_the_next_plan() {
    StateKey key = StateKey.of(SecretKeys.passphrase("correct horse".toCharArray()));
    Path folder = temporary.resolve("states");
    for (Manifests manifests : List.of(ABC, shop(config("a", "k", "1"), secret("hunter22")))) {
      try (ObjectTarget target =
          ObjectTarget.of(FileStates.at(folder, Worker.here(), key), server)) {
        target.apply(target.plan(manifests, PlanPolicy.careful().deletingEverything()));
      }
      try (ObjectTarget target =
          ObjectTarget.of(FileStates.at(folder, Worker.here(), key), server)) {
        assertThat(target.plan(manifests).effective()).isEmpty();
      }
    }
  }

  private ObjectTarget openWith(String passphrase) {
    StateKey key = StateKey.of(SecretKeys.passphrase(passphrase.toCharArray()));
    return ObjectTarget.of(
        FileStates.at(temporary.resolve("states"), Worker.here(), key),
        server,
        steps::add,
        () -> "line");
  }

  private void applyWith(String passphrase, Manifests manifests) {
    try (ObjectTarget target = openWith(passphrase)) {
      target.apply(target.plan(manifests, PlanPolicy.careful().deletingEverything()));
    }
  }

  @Test
  void an_apply_with_a_passphrase_that_was_stopped_knows_the_secrets_that_it_made() {
    Manifests one = shop(secret("hunter22"), config("t", "k", "1"));
    server.failAt(1, false);
    problem(() -> applyWith("correct horse", one));
    server.failNever();

    try (ObjectTarget target = openWith("correct horse")) {
      Plan rest = target.plan(one);
      assertThat(changes(rest)).containsExactly("create ConfigMap shop/t");
      target.apply(rest);
    }
    try (ObjectTarget target = openWith("correct horse")) {
      assertThat(changes(target.plan(one))).isEmpty();
      assertThat(changes(target.plan(shop(secret("hunter33"), config("t", "k", "1")))))
          .containsExactly("update Secret shop/s");
    }
  }

  @Test
  void so_does_the_first_apply_with_a_secret_of_a_state_without_any() {
    applyWith("correct horse", shop(config("a", "k", "1")));
    Manifests more = shop(config("a", "k", "1"), secret("hunter22"), holding("hunter33"));
    server.failAt(1, true);
    problem(() -> applyWith("correct horse", more));
    server.failNever();

    try (ObjectTarget target = openWith("correct horse")) {
      assertThat(changes(target.plan(more))).hasSizeLessThan(2).doesNotContain("update Secret");
      target.apply(target.plan(more));
    }
    try (ObjectTarget target = openWith("correct horse")) {
      assertThat(changes(target.plan(more))).isEmpty();
    }
  }

  @Test
  void an_apply_that_was_stopped_goes_on_with_its_passphrase_alone() {
    server.failAt(1, false);
    problem(() -> applyWith("correct horse", shop(secret("hunter22"), config("t", "k", "1"))));
    server.failNever();

    assertThat(problem(() -> openWith("battery staple").state()))
        .isEqualTo(
            """
            LAP-0615 Secret that differs or cannot be compared
              at %s/states/steps.json
              The hashes of secrets in it are of another key than the one that was given.
              Fix: give that key, or none: then secrets count as unknown."""
                .formatted(temporary));
    try (ObjectTarget target = open()) {
      assertThat(target.state().size()).isEqualTo(1);
    }
  }

  private static List<String> changes(Plan plan) {
    return plan.effective().stream().map(it -> it.action().verb() + " " + it.key()).toList();
  }

  @Test
  void a_journal_whose_record_cannot_be_read_is_refused_and_nothing_forgotten() {
    apply(ABC);
    server.failAt(1, false);
    problem(() -> apply(shop(config("a", "k", "2"), config("b", "k", "2"), config("c", "k", "1"))));
    server.failNever();
    rewriteJournal(it -> it.text("record") == null ? it : it.with("record", "[{}]"));

    assertThat(problem(() -> plan(ABC)))
        .isEqualTo(
            """
            LAP-0705 Corrupt journal
              at %s/states/steps.json
              What an entry says of the object that it made or changed cannot be read: update\
             ConfigMap shop a.
              Fix: restore the file from a backup; or delete it: then nothing is known of what the\
             apply did that was stopped, and the next plan says what it finds."""
                .formatted(temporary));

    rewriteJournal(it -> it.text("action") == null ? it : it.with("action", "adopt"));
    assertThat(problem(() -> plan(ABC))).startsWith("LAP-0705 Corrupt journal");
  }

  private void rewriteJournal(UnaryOperator<MapNode> change) {
    StepJournal journal = StepJournal.in(temporary.resolve("states/steps.json"));
    List<MapNode> entries = journal.entries();
    journal.clear();
    entries.forEach(it -> journal.append(change.apply(it)));
  }

  @Test
  void an_encrypted_store_is_read_with_its_key_alone() throws IOException {
    Path key = temporary.resolve("state.key");
    Files.write(key, new byte[32]);
    StateKey encrypting = StateKey.of(SecretKeys.file(key)).encrypting();
    Path folder = temporary.resolve("states");
    try (ObjectTarget target =
        ObjectTarget.of(FileStates.at(folder, Worker.here(), encrypting), server)) {
      target.apply(target.plan(ABC));
      assertThat(target.plan(ABC).isEmpty()).isTrue();
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("ConfigMap");
      }
    }
    try (ObjectTarget target = openWithKey()) {
      Plan plan =
          target.plan(shop(config("a", "k", "2")), PlanPolicy.careful().deletingEverything());
      assertThat(plan.effective().get(0).fields()).hasToString("[data.k: 1 → 2]");
    }
    assertThat(problem(() -> open().state())).startsWith("LAP-0618");
  }

  @Test
  void a_step_takes_as_many_bytes_however_large_the_stack_is() throws IOException {
    assertThat(bytesOfAStep(10)).isEqualTo(bytesOfAStep(500)).isPositive();
  }

  /** What the journal holds when the second of two changes fails, in a stack of a size. */
  private long bytesOfAStep(int size) throws IOException {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      drafts.add(config("other" + i, "k", "same"));
    }
    Path folder = temporary.resolve("of-" + size);
    var alone = new FaultyServer();
    for (String text : List.of("1", "2")) {
      drafts.add(config("a", "k", text));
      drafts.add(config("b", "k", text));
      try (ObjectTarget target =
          ObjectTarget.of(FileStates.at(folder), alone, Progress.SILENT, () -> "line")) {
        target.apply(target.plan(shop(drafts)));
      } catch (ProblemException e) {
        assertThat(e).hasMessageStartingWith("LAP-0707");
      }
      drafts.remove(drafts.size() - 1);
      drafts.remove(drafts.size() - 1);
      alone.failAt(1, false);
    }
    return Files.size(folder.resolve("steps.json"));
  }

  @Test
  void whose_lock_was_given_up_by_force_does_nothing_more() {
    apply(ABC);
    FileStates store = FileStates.at(temporary.resolve("states"));
    Progress giveUp =
        step -> {
          if (step.equals("update ConfigMap shop/b")) {
            Holder holder = store.holders().get(0);
            assertThat(holder.operation()).isEqualTo("apply");
            assertThat(holder.serial()).isEqualTo(1);
            store.unlock(holder.id());
          }
        };
    try (ObjectTarget target =
        ObjectTarget.of(FileStates.at(temporary.resolve("states")), server, giveUp, () -> "line")) {
      Plan plan =
          target.plan(shop(config("a", "k", "2"), config("b", "k", "2"), config("c", "k", "2")));
      assertThat(problem(() -> target.apply(plan)))
          .startsWith("LAP-0707 Apply that was stopped")
          .contains("LAP-0621 Lock lost", "Done: update ConfigMap shop/a.")
          .contains("Not done: update ConfigMap shop/b, update ConfigMap shop/c.");
    }
    assertThat(server.calls()).isEqualTo(4);
  }

  @Test
  void a_secret_in_the_stack_does_not_hide_that_the_lock_was_lost() throws IOException {
    applyWithKey(shop(secret("hunter22")));
    FileStates store = FileStates.at(temporary.resolve("states"));
    StateKey key = StateKey.of(SecretKeys.file(temporary.resolve("state.key")));
    try (ObjectTarget target =
        ObjectTarget.of(
            FileStates.at(temporary.resolve("states"), Worker.here(), key),
            server,
            step -> store.unlock(store.holders().get(0).id()),
            () -> "line")) {
      Plan plan = target.plan(shop(secret("hunter33")));

      assertThat(problem(() -> target.apply(plan)))
          .startsWith("LAP-0707 Apply that was stopped")
          .contains("LAP-0621 Lock lost")
          .doesNotContain("hunter");
    }
  }

  @Test
  void a_journal_of_another_history_is_refused() {
    server.failAt(1, false);
    problem(() -> apply(ABC));
    server.failNever();
    try (FileStates store = FileStates.at(temporary.resolve("states"))) {
      State seen = store.read();
      store.swap(seen, Plan.between(ABC, seen).next("other line"));
    }
    assertThat(problem(() -> plan(ABC)))
        .startsWith("LAP-0705 Corrupt journal")
        .contains("It is of another history of applies");
  }

  @Test
  void deeds_of_an_apply_that_was_stored_say_nothing_of_the_state_after_it() {
    Manifests alone = shop(config("a", "k", "1"));
    apply(alone);
    server.failAt(1, false);
    problem(() -> apply(ABC));
    server.failNever();
    try (ObjectTarget target = openStoppingAt("clear the journal")) {
      Address b =
          target.state().records().stream()
              .filter(it -> it.key().name().equals("b"))
              .findFirst()
              .orElseThrow()
              .address();
      Plan forgets = target.plan(alone, PlanPolicy.careful().deletingEverything().forgetting(b));
      assertThat(catchThrowableOfType(IllegalStateException.class, () -> target.apply(forgets)))
          .hasMessage("clear the journal");
    }

    assertThat(plan(alone).isEmpty()).isTrue();
    apply(alone);
    assertThat(server.objects().keySet()).extracting(ResourceKey::name).containsExactly("a", "b");
    assertThat(temporary.resolve("states/steps.json")).doesNotExist();
  }

  private ObjectTarget openStoppingAt(String last) {
    return ObjectTarget.of(
        FileStates.at(temporary.resolve("states")),
        server,
        step -> {
          if (step.equals(last)) {
            throw new IllegalStateException(step);
          }
        },
        () -> "line");
  }

  @Test
  void an_apply_that_ends_right_before_the_journal_is_cleared_was_done() {
    try (ObjectTarget target = openStoppingAt("clear the journal")) {
      assertThat(
              catchThrowableOfType(
                  IllegalStateException.class, () -> target.apply(target.plan(ABC))))
          .hasMessage("clear the journal");
    }
    assertThat(plan(ABC).isEmpty()).isTrue();
    apply(shop(config("a", "k", "2"), config("b", "k", "1"), config("c", "k", "1")));
    assertThat(server.objects().get(A))
        .extracting(it -> it.map("data"))
        .isEqualTo(MapNode.of("k", "2"));
    assertThat(temporary.resolve("states/steps.json")).doesNotExist();
  }
}
