package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Described;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.State;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.Locks;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTargetTest {

  private static final Manifests AB = shop(config("a", "k", "1"), config("b", "k", "1"));
  private static final Manifests CHANGED_B = shop(config("a", "k", "1"), config("b", "k", "2"));

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temp.resolve("shop");
  }

  private Applied apply(Manifests manifests) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.apply(target.plan(manifests));
    }
  }

  private Plan plan(Manifests manifests) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.plan(manifests);
    }
  }

  private String problems(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return String.join("\n", exception.problems().stream().map(Problem::toString).toList())
        .replace(temp.toString(), "…");
  }

  private SortedMap<String, String> files() {
    return Folders.contents(folder);
  }

  @Test
  void the_first_apply_writes_manifests_their_list_the_index_and_the_state() {
    Applied applied = apply(shop(Draft.of("v1", "Namespace", "shop"), config("a", "k", "1")));

    assertThat(files().keySet())
        .containsExactly(
            ".lapstrake/",
            ".lapstrake/index.json",
            ".lapstrake/lock",
            ".lapstrake/lock-in-process",
            ".lapstrake/state/",
            ".lapstrake/state/header.json",
            ".lapstrake/state/records-1-0000.json",
            "_cluster/",
            "_cluster/namespace.shop.yaml",
            "kustomization.yaml",
            "shop/",
            "shop/configmap.a.yaml");
    assertThat(files().get("shop/configmap.a.yaml"))
        .isEqualTo(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a
              namespace: shop
            data:
              k: "1"
            """);
    assertThat(files().get("kustomization.yaml"))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - _cluster/namespace.shop.yaml
            - shop/configmap.a.yaml
            """);
    assertThat(applied.isEmpty()).isFalse();
    assertThat(applied.counts().of(Action.CREATE)).isEqualTo(2);
    assertThat(applied.state().serial()).isEqualTo(1);
    assertThat(applied.state().size()).isEqualTo(2);
    assertThat(applied.revision()).isEmpty();
  }

  @Test
  void a_plan_after_its_apply_is_empty_and_applying_it_writes_nothing() throws IOException {
    apply(AB);
    var before = Folders.times(folder);

    assertThat(plan(AB).isEmpty()).isTrue();
    Applied again = apply(AB);

    assertThat(again.isEmpty()).isTrue();
    assertThat(again.state().serial()).isEqualTo(1);
    assertThat(Folders.times(folder)).isEqualTo(before);
  }

  @Test
  void a_change_writes_its_manifest_the_index_and_the_state_alone() throws IOException {
    apply(AB);
    var before = Folders.times(folder);

    Applied applied = apply(CHANGED_B);

    assertThat(Folders.changed(before, Folders.times(folder)))
        .containsExactly(
            ".lapstrake/index.json",
            ".lapstrake/state/header.json",
            ".lapstrake/state/records-1-0000.json",
            "shop/configmap.b.yaml");
    assertThat(applied.state().serial()).isEqualTo(2);
    assertThat(plan(CHANGED_B).isEmpty()).isTrue();
  }

  @Test
  void a_delete_takes_its_manifest_from_the_list() throws IOException {
    apply(AB);
    var before = Folders.times(folder);

    apply(shop(config("a", "k", "1")));

    assertThat(Folders.changed(before, Folders.times(folder)))
        .containsExactly(
            ".lapstrake/index.json",
            ".lapstrake/state/header.json",
            ".lapstrake/state/records-1-0000.json",
            "kustomization.yaml",
            "shop/configmap.b.yaml");
    assertThat(files()).doesNotContainKey("shop/configmap.b.yaml");
    assertThat(files().get("kustomization.yaml")).doesNotContain("configmap.b");
  }

  @Test
  void deleting_everything_leaves_only_what_is_recorded() {
    apply(AB);

    deleteAll();

    assertThat(files().keySet())
        .containsExactly(
            ".lapstrake/",
            ".lapstrake/index.json",
            ".lapstrake/lock",
            ".lapstrake/lock-in-process",
            ".lapstrake/state/",
            ".lapstrake/state/header.json",
            ".lapstrake/state/records-1-0000.json");
    assertThat(plan(shop()).isEmpty()).isTrue();
    apply(AB);
    assertThat(plan(AB).isEmpty()).isTrue();
  }

  @Test
  void another_name_moves_the_file() {
    apply(shop(config("a", "k", "1").named(Literal.of("old"))));

    apply(shop(config("a", "k", "1").named(Literal.of("new"))));

    assertThat(files())
        .containsKey("shop/configmap.new.yaml")
        .doesNotContainKey("shop/configmap.old.yaml");
  }

  @Test
  void files_of_someone_else_stay() throws IOException {
    apply(AB);
    Files.writeString(folder.resolve("shop/README.md"), "mine");
    Files.writeString(folder.resolve("notes.txt"), "mine too");

    deleteAll();

    assertThat(files())
        .containsEntry("shop/README.md", "mine")
        .containsEntry("notes.txt", "mine too");
  }

  @Test
  void a_file_that_is_there_already_is_not_overwritten() throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/configmap.b.yaml"), "mine");
    Files.writeString(folder.resolve("kustomization.yaml"), "mine");

    assertThat(problems(() -> apply(AB)))
        .isEqualTo(
            """
            LAP-0702 Changed by someone else
              at …/shop/kustomization.yaml
              The plan would write this file, but one is there that is not recorded.
              Fix: rebuild the state where it was lost; else move the file away, then plan again.
            LAP-0607 Object that is there and not recorded
              at shop/ConfigMap/b
              ConfigMap shop/b would be made, but shop/configmap.b.yaml holds it already.
              Fix: move it away, then plan again.""");
    assertThat(files())
        .containsEntry("shop/configmap.b.yaml", "mine")
        .doesNotContainKey("shop/configmap.a.yaml");
  }

  private void deleteAll() {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      target.apply(target.plan(shop(), PlanPolicy.careful().deletingEverything()));
    }
  }

  private void edit(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.writeString(file, Files.readString(file).replace("k: \"1\"", "k: edited"));
  }

  @Test
  void an_edited_file_is_reported() throws IOException {
    apply(AB);
    edit("shop/configmap.b.yaml");

    Plan plan = plan(AB);

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.observed().drifts())
        .extracting(it -> it.place() + " " + it.key().orElseThrow() + " " + it.kind())
        .containsExactly("shop/configmap.b.yaml ConfigMap shop/b EDITED");
  }

  @Test
  void a_check_finds_what_an_apply_refuses_and_writes_nothing() throws IOException {
    apply(AB);
    edit("shop/configmap.b.yaml");
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      Plan changed = target.plan(CHANGED_B);
      var before = files();

      target.check(target.plan(AB));
      String found = problems(() -> target.check(changed));

      assertThat(files()).isEqualTo(before);
      assertThat(found)
          .startsWith("LAP-0626 Edit in the way")
          .isEqualTo(problems(() -> target.apply(changed)));
    }
  }

  @Test
  void an_edited_file_is_not_overwritten() throws IOException {
    apply(AB);
    edit("shop/configmap.b.yaml");
    var before = files();

    assertThat(problems(() -> apply(CHANGED_B)))
        .isEqualTo(
            """
            LAP-0626 Edit in the way
              at shop/ConfigMap/b
              Someone else edited shop/configmap.b.yaml since it was written, and the description\
             changed as well.
              Fix: bring the edit into the description, or say what becomes of edits\
             (PlanPolicy.onHandEdits; with the tool: --edits keep, or --edits overwrite).""");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void an_edited_file_is_not_deleted() throws IOException {
    apply(AB);
    edit("shop/configmap.b.yaml");
    var before = files();

    assertThat(problems(() -> apply(shop(config("a", "k", "1")))))
        .isEqualTo(
            """
            LAP-0626 Edit in the way
              at shop/ConfigMap/b
              Someone else edited shop/configmap.b.yaml since it was written; it would be deleted.
              Fix: look whether the edit matters, then give it up by deleting what was edited, or\
             overwrite edits (PlanPolicy.onHandEdits; with the tool: --edits overwrite).""");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void an_edit_that_is_brought_into_the_description_is_taken_over() throws IOException {
    apply(AB);
    Path file = folder.resolve("shop/configmap.b.yaml");
    Files.writeString(file, "# a word\n" + Files.readString(file).replace("k: \"1\"", "k: '2'"));

    Applied applied = apply(CHANGED_B);

    assertThat(applied.counts().of(Action.UPDATE)).isEqualTo(1);
    assertThat(plan(CHANGED_B).isEmpty()).isTrue();
    assertThat(plan(CHANGED_B).observed().drifts()).isEmpty();
    apply(AB);
    assertThat(plan(AB).isEmpty()).isTrue();
  }

  @Test
  void an_edit_is_given_up_by_deleting_the_file() throws IOException {
    apply(AB);
    edit("shop/configmap.b.yaml");
    Files.delete(folder.resolve("shop/configmap.b.yaml"));

    Applied applied = apply(CHANGED_B);

    assertThat(applied.counts().of(Action.CREATE)).isEqualTo(1);
    assertThat(plan(CHANGED_B).observed().drifts()).isEmpty();
    assertThat(files().get("shop/configmap.b.yaml")).contains("k: \"2\"");
  }

  @Test
  void a_deleted_file_is_reported_and_made_again_by_a_plan_that_says_so() throws IOException {
    apply(AB);
    var before = files();
    Files.delete(folder.resolve("shop/configmap.b.yaml"));

    Plan plan = plan(AB);

    assertThat(plan.counts().of(Action.CREATE)).isEqualTo(1);
    assertThat(plan.observed().drifts())
        .extracting(Drift::kind)
        .containsExactly(Drift.Kind.REMOVED);
    apply(AB);
    assertThat(files().get("shop/configmap.b.yaml")).isEqualTo(before.get("shop/configmap.b.yaml"));
    assertThat(plan(AB).isEmpty()).isTrue();
  }

  @Test
  void a_deleted_file_is_not_made_again_by_a_plan_that_does_not_know_of_it() throws IOException {
    apply(AB);
    Files.delete(folder.resolve("shop/configmap.b.yaml"));

    assertThat(
            problems(
                () -> {
                  try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
                    target.apply(Plan.between(CHANGED_B, target.state()));
                  }
                }))
        .isEqualTo(
            """
            LAP-0702 Changed by someone else
              at …/shop/shop/configmap.b.yaml
              The file was deleted since it was written; the plan does not know of it.
              Fix: plan again with what the target holds, which makes the file again.""");
  }

  @Test
  void a_deleted_file_of_an_object_that_is_described_no_longer_is_no_matter() throws IOException {
    apply(AB);
    Files.delete(folder.resolve("shop/configmap.b.yaml"));

    Applied applied = apply(shop(config("a", "k", "1")));

    assertThat(applied.counts().of(Action.DELETE)).isEqualTo(1);
    assertThat(plan(shop(config("a", "k", "1"))).observed().drifts()).isEmpty();
  }

  @Test
  void a_deleted_list_of_manifests_is_made_again_by_the_next_change() throws IOException {
    apply(AB);
    String list = String.valueOf(files().get("kustomization.yaml"));
    Files.delete(folder.resolve("kustomization.yaml"));

    assertThat(plan(AB).observed().drifts())
        .extracting(Drift::place)
        .containsExactly("kustomization.yaml");
    apply(CHANGED_B);

    assertThat(files()).containsEntry("kustomization.yaml", list);
  }

  @Test
  void what_others_add_to_the_list_of_manifests_stays_while_ours_change() throws IOException {
    apply(AB);
    Path list = folder.resolve("kustomization.yaml");
    String theirs = Files.readString(list) + "- theirs.yaml # by hand\n";
    Files.writeString(list, theirs);

    apply(shop(config("a", "k", "1")));

    assertThat(list).hasContent(theirs.replace("- shop/configmap.b.yaml\n", ""));
    assertThat(plan(shop(config("a", "k", "1"))).observed().drifts()).isEmpty();
  }

  @Test
  void an_edited_list_of_manifests_is_not_overwritten() throws IOException {
    apply(AB);
    Files.writeString(folder.resolve("kustomization.yaml"), "mine");

    assertThat(problems(() -> apply(shop(config("a", "k", "1")))))
        .isEqualTo(
            """
            LAP-0702 Changed by someone else
              at …/shop/kustomization.yaml
              The file was edited since it was written; the plan would undo that.
              Fix: give the edit up by deleting the file, then plan again.""");
  }

  @Test
  void a_stale_plan_is_refused() {
    Plan first = plan(AB);
    apply(AB);

    assertThat(problems(() -> applyTo(first)))
        .isEqualTo(
            """
            LAP-0603 Stale plan
              at …/shop
              The plan was made for serial 0; the state has 1.
              Fix: make the plan again.""");
  }

  @Test
  void a_plan_for_the_same_serial_with_other_records_is_refused() throws IOException {
    apply(AB);
    Folders.copy(folder, temp.resolve("backup"));
    apply(CHANGED_B);
    Plan plan = plan(AB);
    Folders.delete(folder);
    Folders.copy(temp.resolve("backup"), folder);
    apply(shop(config("a", "k", "1"), config("b", "k", "3")));

    assertThat(problems(() -> applyTo(plan)))
        .isEqualTo(
            """
            LAP-0603 Stale plan
              at …/shop
              The plan was made for serial 2 as well, but other objects or outputs are recorded here.
              Fix: make the plan again.""");
  }

  private void applyTo(Plan plan) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      target.apply(plan);
    }
  }

  @Test
  void a_plan_of_another_history_is_refused() {
    apply(AB);

    assertThat(problems(() -> applyTo(Plan.between(CHANGED_B, State.of(AB)))))
        .isEqualTo(
            """
            LAP-0611 Plan of another history
              at …/shop
              The plan was made for another history of applies than the target's.
              Fix: apply it to the target for which it was made, or make the plan again.""");
  }

  @Test
  void the_folder_of_another_environment_is_refused() {
    apply(AB);
    Manifests staging =
        Described.stack(List.of(config("a", "k", "1"))).resolve(Environment.named("staging"));

    assertThat(problems(() -> apply(staging)))
        .isEqualTo(
            """
            LAP-0605 Folder of another stack
              at …/shop
              The plan is for the stack shop in the environment staging; the folder holds the stack\
             shop in the environment prod.
              Fix: choose another folder; each stack has one for each environment.""");
  }

  @Test
  void a_secret_is_not_written_in_plain_text() {
    Draft secret = config("a", "k", "").set(Literal.of("hunter2").sensitive(), "data", "k");

    assertThat(problems(() -> apply(shop(secret))))
        .isEqualTo(
            """
            LAP-0604 Secret in plain text
              at shop/ConfigMap/a
              ConfigMap shop/a holds a value that is marked as sensitive; it would be readable here.
              Fix: refer to a Secret that is made elsewhere, instead of writing its value.""");
    assertThat(files().keySet())
        .containsExactly(".lapstrake/", ".lapstrake/lock", ".lapstrake/lock-in-process");
  }

  @Test
  void two_objects_in_one_file_are_refused() {
    Draft core = Draft.of("v1", "ConfigMap", "example.com.a");
    Draft other = Draft.of("example.com/v1", "ConfigMap", "a");

    assertThat(problems(() -> apply(shop(core, other))))
        .isEqualTo(
            """
            LAP-0706 Two objects in one file
              at shop/ConfigMap/a
              ConfigMap shop/a of example.com and ConfigMap shop/example.com.a both belong in\
             shop/configmap.example.com.a.yaml.
              Fix: give one of them another name.""");
  }

  @Test
  void an_object_may_take_over_the_file_of_another() {
    apply(shop(Draft.of("example.com/v1", "Thing", "a.b")));

    apply(shop(Draft.of("a.example.com/v1", "Thing", "b").set(Literal.of(1), "spec", "x")));
    apply(shop(Draft.of("example.com/v1", "Thing", "x")));
    apply(shop(Draft.of("example.com/v1", "thing", "x")));

    assertThat(files()).containsKey("shop/thing.example.com.x.yaml");
    assertThat(files().get("shop/thing.example.com.x.yaml")).contains("kind: thing");
  }

  @Test
  void a_directory_in_which_someone_is_at_work_for_long_is_refused() {
    apply(AB);
    Worker ann = new Worker("ann", "build-7", 4711, NOON, Duration.ofMinutes(10), () -> "5f3c");
    Locks locks = DirectoryTarget.at(folder).worker(ann).patience(Duration.ZERO).locks();
    try (Lease held = locks.take("apply", 1)) {
      assertThat(held.holder().owner()).isEqualTo("ann");
      assertThat(
              problems(() -> DirectoryTarget.at(folder).worker(ann).patience(Duration.ZERO).open()))
          .isEqualTo(
              """
              LAP-0703 Target in use
                at …/shop
                ann on build-7 (process 4711) has been at work here since 2026-03-01T12:00:00Z:\
               apply from serial 1. The lock 5f3c lasts until 2026-03-01T12:10:00Z unless it is\
               renewed.
                Fix: wait until it has ended, then plan again; only when it is certain that it will\
               not go on, give its lock up: force-unlock 5f3c.""");
    }
    assertThat(plan(AB).isEmpty()).isTrue();
  }

  @Test
  void who_was_taken_over_does_not_write_any_more() {
    apply(AB);
    SortedMap<String, String> before = files();
    Progress giveUp =
        step -> {
          if (step.equals("write journal")) {
            DirectoryTarget.at(folder).unlock(DirectoryTarget.at(folder).holders().get(0).id());
          }
        };
    try (DirectoryTarget target = DirectoryTarget.at(folder).progress(giveUp).open()) {
      Plan plan = target.plan(CHANGED_B);
      assertThat(problems(() -> target.apply(plan)))
          .startsWith("LAP-0621 Lock lost\n")
          .contains(" of this apply is no longer held. Somebody took it over");
    }
    assertThat(plan(CHANGED_B).isEmpty()).isFalse();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_lock_that_its_holder_left_on_another_host_lasts_until_it_expires() {
    apply(AB);
    Worker far = Worker.here().on("far").by(NOON);
    assertThat(Holders.of(folder.resolve(Layout.OWN), far).take("apply", 1)).isPresent();
    Worker soon = Worker.here().by(Clock.offset(NOON, Duration.ofMinutes(9)));
    Worker later = Worker.here().by(Clock.offset(NOON, Duration.ofMinutes(10)));

    assertThat(
            problems(() -> DirectoryTarget.at(folder).worker(soon).patience(Duration.ZERO).open()))
        .startsWith("LAP-0703 Target in use\n")
        .contains(" on far (process ");
    DirectoryTarget.at(folder).worker(later).open().close();
    assertThat(DirectoryTarget.at(folder).holders()).isEmpty();
  }

  @Test
  void of_two_who_planned_at_the_same_time_one_finds_its_plan_stale() {
    apply(AB);
    try (DirectoryTarget first = DirectoryTarget.at(folder).open();
        DirectoryTarget second = DirectoryTarget.at(folder).open()) {
      Plan one = first.plan(CHANGED_B);
      Plan other = second.plan(CHANGED_B);

      first.apply(one);

      assertThat(problems(() -> second.apply(other))).startsWith("LAP-0603 Stale plan");
      assertThat(second.plan(CHANGED_B).isEmpty()).isTrue();
    }
  }

  @Test
  void a_target_that_is_open_sees_what_others_applied_meanwhile() {
    apply(AB);
    try (DirectoryTarget open = DirectoryTarget.at(folder).open()) {
      apply(CHANGED_B);

      assertThat(open.state().serial()).isEqualTo(2);
      assertThat(open.plan(CHANGED_B).isEmpty()).isTrue();
    }
  }

  @Test
  void whoever_applies_waits_for_another_apply_to_end() throws Exception {
    apply(AB);
    var atWork = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () -> {
              try (DirectoryTarget target =
                  DirectoryTarget.at(folder)
                      .progress(step -> atWork.countDown())
                      .lineages(() -> "line")
                      .open()) {
                target.apply(target.plan(CHANGED_B));
              }
            });
    slow.start();
    atWork.await();

    assertThat(plan(CHANGED_B).isEmpty()).isTrue();
    slow.join();
  }

  @Test
  void looking_at_a_directory_that_is_not_there_makes_nothing() {
    assertThat(plan(AB).isEmpty()).isFalse();

    assertThat(folder).doesNotExist();
  }

  @Test
  void a_closed_target_says_that_it_was_closed_and_how_to_open_another_one() {
    DirectoryTarget target = DirectoryTarget.at(folder).open();
    Plan plan = Plan.between(AB, target.state());
    target.close();

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> target.apply(plan),
            () -> target.check(plan),
            () -> target.plan(AB),
            target::observed,
            target::state,
            target::unknown)) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The target of the directory "
                  + folder
                  + " was closed, and is asked again; open another one with"
                  + " DirectoryTarget.at(…).open().");
    }
  }

  @Test
  void a_file_where_the_directory_would_be_is_a_problem() throws IOException {
    Files.writeString(folder, "a file");

    assertThat(problems(() -> DirectoryTarget.at(folder).open()))
        .isEqualTo(
            """
            LAP-0704 Directory cannot be used
              at …/shop/.lapstrake/state/header.json
              …/shop is no directory.
              Fix: see to it that the directory can be read and written and has room, then run\
             again.""");
  }

  @Test
  void a_directory_below_a_file_is_a_problem() throws IOException {
    Files.writeString(folder, "a file");

    assertThat(problems(() -> DirectoryTarget.at(folder.resolve("below")).open()))
        .isEqualTo(
            """
            LAP-0704 Directory cannot be used
              at …/shop/below/.lapstrake/state/header.json
              …/shop is no directory.
              Fix: see to it that the directory can be read and written and has room, then run\
             again.""");
  }

  @Test
  void a_folder_where_a_file_would_be_is_a_problem() throws IOException {
    Files.createDirectories(folder.resolve("shop/configmap.a.yaml"));

    assertThat(problems(() -> apply(AB)))
        .startsWith("LAP-0704 Directory cannot be used\n  at …/shop/shop/configmap.a.yaml\n");
  }

  @Test
  void a_file_where_a_folder_would_be_is_a_problem_and_the_next_apply_goes_on() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("shop"), "a file");

    assertThat(problems(() -> apply(AB)))
        .startsWith("LAP-0704 Directory cannot be used\n  at …/shop/shop/configmap.a.yaml\n");
    Files.delete(folder.resolve("shop"));
    apply(AB);

    assertThat(plan(AB).isEmpty()).isTrue();
  }

  @Test
  void a_corrupt_index_is_a_problem() throws IOException {
    apply(AB);
    Path index = folder.resolve(".lapstrake/index.json");
    Files.writeString(index, Files.readString(index).replace("configmap.a", "configmap.x"));

    assertThat(problems(() -> plan(AB)))
        .isEqualTo(
            """
            LAP-0701 Corrupt index
              at …/shop/.lapstrake/index.json
              Its checksum is not that of its content.
              Fix: restore the file from the commit or the backup before; where there is none, make\
             the state anew (State.rebuild; with the tool: state rebuild).""");
  }

  @Test
  void a_missing_index_is_a_problem() throws IOException {
    apply(AB);
    Files.delete(folder.resolve(".lapstrake/index.json"));

    assertThat(problems(() -> plan(AB)))
        .isEqualTo(
            """
            LAP-0701 Corrupt index
              at …/shop/.lapstrake/index.json
              It is not there; the state beside it has serial 1.
              Fix: restore the file from the commit or the backup before; where there is none, make\
             the state anew (State.rebuild; with the tool: state rebuild).""");
  }

  @Test
  void an_index_of_another_apply_is_a_problem() throws IOException {
    apply(AB);
    byte[] former = Files.readAllBytes(folder.resolve(".lapstrake/index.json"));
    apply(CHANGED_B);
    Files.write(folder.resolve(".lapstrake/index.json"), former);

    assertThat(problems(() -> plan(AB)))
        .isEqualTo(
            """
            LAP-0701 Corrupt index
              at …/shop/.lapstrake/index.json
              It has serial 1; the state beside it has serial 2.
              Fix: restore the file from the commit or the backup before; where there is none, make\
             the state anew (State.rebuild; with the tool: state rebuild).""");
  }

  @Test
  void a_missing_header_is_a_problem() throws IOException {
    apply(AB);
    Files.delete(folder.resolve(".lapstrake/state/header.json"));

    assertThat(problems(() -> plan(AB)))
        .isEqualTo(
            """
            LAP-0601 Corrupt state
              at …/shop/.lapstrake/state/header.json
              It is not there; the index beside it has serial 1.
              Fix: restore the file from the commit or the backup before; where there is none, make\
             the state anew (State.rebuild; with the tool: state rebuild).""");
  }

  @Test
  void every_path_stays_in_the_folder() {
    var names = new TreeSet<String>();
    for (String odd :
        List.of("..", ".", ".lapstrake", "a/b", "a\\b", "%2e", "ü", "A", "x".repeat(300))) {
      MapNode metadata = MapNode.of("name", odd).with("namespace", odd);
      MapNode tree =
          MapNode.of("apiVersion", odd + "/v1").with("kind", odd).with("metadata", metadata);
      String path = Layout.pathOf(io.lapstrake.core.manifest.ResourceKey.of(tree));
      assertThat(folder.resolve(path).normalize())
          .isEqualTo(folder.resolve(path))
          .startsWithRaw(folder);
      assertThat(folder.resolve(path).getNameCount()).isEqualTo(folder.getNameCount() + 2);
      assertThat(path.split("/")).allMatch(part -> part.length() <= 250);
      names.add(path);
    }
    assertThat(names).hasSize(9).noneMatch(path -> path.startsWith("."));
  }

  @Test
  void steps_are_told_before_they_are_done() {
    var steps = new java.util.ArrayList<String>();
    apply(AB);
    try (DirectoryTarget target = DirectoryTarget.at(folder).progress(steps::add).open()) {
      target.apply(target.plan(shop(config("a", "k", "2"))));
    }

    assertThat(steps)
        .containsExactly(
            "begin",
            "write .lapstrake/index.json",
            "write .lapstrake/state/header.json",
            "write .lapstrake/state/records-1-0000.json",
            "write kustomization.yaml",
            "write shop/configmap.a.yaml",
            "write journal",
            "place .lapstrake/index.json",
            "place .lapstrake/state/header.json",
            "place .lapstrake/state/records-1-0000.json",
            "place kustomization.yaml",
            "place shop/configmap.a.yaml",
            "delete shop/configmap.b.yaml",
            "delete journal",
            "tidy up");
  }
}
