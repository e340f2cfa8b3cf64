package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stopped at any step, an apply is finished by whoever opens the directory next, or never began.
 */
class DirectoryCrashTest {

  /** What is there before, and what is applied then. */
  private record Case(String name, Manifests before, Manifests after) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Lets some steps pass, then crashes. */
  private static Progress crashAfter(int steps) {
    int[] left = {steps};
    return step -> {
      if (left[0]-- == 0) {
        throw new Crash();
      }
    };
  }

  private static Manifests configs(int count, String text) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(config("c" + i, "k", i == 0 ? text : "same"));
    }
    return shop(drafts);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("create", shop(), configs(2, "1")),
        new Case("update", configs(2, "1"), configs(2, "2")),
        new Case("delete", configs(2, "1"), configs(1, "1")),
        new Case("delete all", configs(2, "1"), shop()),
        new Case("rename", shop(config("a", "k", "1")), shop(config("b", "k", "1"))),
        new Case("more shards", configs(64, "1"), configs(65, "1")),
        new Case("fewer shards", configs(65, "1"), configs(64, "1")));
  }

  /** Two crashes are many cases: those of large stacks are tried in the long run only. */
  static Stream<Case> casesOfTwoCrashes() {
    return cases().filter(it -> it.after().size() < 10 || Boolean.getBoolean("lapstrake.long"));
  }

  @TempDir Path temp;
  private int folders;

  private Path copyOf(Path folder) throws IOException {
    Path copy = temp.resolve("copy" + folders++ + "/shop");
    Files.createDirectories(copy.getParent());
    Folders.copy(folder, copy);
    return copy;
  }

  private static void apply(Path folder, Manifests manifests, Progress progress) {
    try (DirectoryTarget target =
        DirectoryTarget.at(folder).progress(progress).lineages(() -> "line").open()) {
      target.apply(target.plan(manifests, PlanPolicy.careful().deletingEverything()));
    }
  }

  private static void open(Path folder, Progress progress) {
    DirectoryTarget.at(folder).progress(progress).lineages(() -> "line").open().close();
  }

  private static boolean crashes(Runnable run) {
    try {
      run.run();
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  private Path before(Case of) {
    Path base = temp.resolve("base");
    apply(base, of.before(), Progress.SILENT);
    return base;
  }

  private SortedMap<String, String> uninterrupted(Path base, Case of) throws IOException {
    Path folder = copyOf(base);
    apply(folder, of.after(), Progress.SILENT);
    return Folders.contents(folder);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stopped_at_any_step_it_is_finished_or_never_began(Case of) throws IOException {
    Path base = before(of);
    SortedMap<String, String> former = Folders.contents(base);
    SortedMap<String, String> expected = uninterrupted(base, of);
    int finished = 0;
    int steps = 0;
    for (boolean crashed = true; crashed; steps++) {
      Path folder = copyOf(base);
      int step = steps;
      crashed = crashes(() -> apply(folder, of.after(), crashAfter(step)));
      open(folder, Progress.SILENT);
      SortedMap<String, String> opened = Folders.contents(folder);
      assertThat(opened).as("after step %s", step).isIn(former, expected);
      finished += opened.equals(expected) ? 1 : 0;
      apply(folder, of.after(), Progress.SILENT);
      assertThat(Folders.contents(folder)).as("after step %s", step).isEqualTo(expected);
      Folders.delete(folder);
    }
    assertThat(finished).isGreaterThan(4);
    assertThat(steps - finished).isGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("casesOfTwoCrashes")
  void stopped_again_while_it_is_finished_it_is_still_finished(Case of) throws IOException {
    Path base = before(of);
    SortedMap<String, String> former = Folders.contents(base);
    SortedMap<String, String> expected = uninterrupted(base, of);
    int first = 0;
    for (boolean crashed = true; crashed; first++) {
      Path crash = copyOf(base);
      int step = first;
      crashed = crashes(() -> apply(crash, of.after(), crashAfter(step)));
      int second = 0;
      for (boolean again = crashed; again; second++) {
        Path folder = copyOf(crash);
        int next = second;
        again = crashes(() -> open(folder, crashAfter(next)));
        open(folder, Progress.SILENT);
        assertThat(Folders.contents(folder))
            .as("after step %s and %s", step, next)
            .isIn(former, expected);
        Folders.delete(folder);
      }
      Folders.delete(crash);
    }
  }

  /** The directory as it is when the apply stops before a step whose text begins so. */
  private Path stoppedBefore(Case of, String text) throws IOException {
    Path folder = copyOf(before(of));
    boolean crashed =
        crashes(
            () ->
                apply(
                    folder,
                    of.after(),
                    step -> {
                      if (step.startsWith(text)) {
                        throw new Crash();
                      }
                    }));
    assertThat(crashed).isTrue();
    return folder;
  }

  private String problem(Path folder) {
    var exception =
        catchThrowableOfType(ProblemException.class, () -> open(folder, Progress.SILENT));
    assertThat(exception).isNotNull();
    return String.valueOf(exception.getMessage()).replace(folder.toString(), "…");
  }

  private static final Case UPDATE = new Case("", configs(2, "1"), configs(2, "2"));
  private static final Case DELETE = new Case("", configs(2, "1"), configs(1, "1"));

  @Test
  void an_edit_made_before_it_is_finished_is_not_overwritten() throws IOException {
    Path folder = stoppedBefore(UPDATE, "place ");
    Path file = folder.resolve("shop/configmap.c0.yaml");
    Files.writeString(file, "edited");

    assertThat(problem(folder))
        .isEqualTo(
            """
            LAP-0702 Changed by someone else
              at …/shop/configmap.c0.yaml
              An apply was stopped, and the file was edited before it could be finished; going on\
             would overwrite that.
              Fix: move the file away and run again, then bring the edit into the description.""");
    assertThat(file).hasContent("edited");
    Files.delete(file);
    open(folder, Progress.SILENT);
    assertThat(Folders.contents(folder)).isEqualTo(uninterrupted(temp.resolve("base"), UPDATE));
  }

  @Test
  void a_file_that_is_edited_before_it_would_be_deleted_stays() throws IOException {
    Path folder = stoppedBefore(DELETE, "delete shop/");
    Path file = folder.resolve("shop/configmap.c1.yaml");
    Files.writeString(file, "edited");

    assertThat(problem(folder)).startsWith("LAP-0702 Changed by someone else\n");
    assertThat(file).hasContent("edited");
  }

  @Test
  void a_file_that_someone_made_where_one_would_be_created_stays() throws IOException {
    Path folder = stoppedBefore(new Case("", shop(), configs(1, "1")), "place ");
    Path file = folder.resolve("shop/configmap.c0.yaml");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(file, "mine");

    assertThat(problem(folder)).startsWith("LAP-0702 Changed by someone else\n");
    assertThat(file).hasContent("mine");
  }

  @Test
  void an_edit_made_after_the_file_was_written_is_reported_as_one() throws IOException {
    Path folder = stoppedBefore(UPDATE, "delete journal");
    Path file = folder.resolve("shop/configmap.c0.yaml");
    Files.writeString(file, "edited");

    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      assertThat(target.observed().drifts())
          .extracting(drift -> drift.place())
          .containsExactly("shop/configmap.c0.yaml");
    }
    assertThat(file).hasContent("edited");
  }

  @Test
  void an_edit_made_while_contents_are_written_aside_stops_the_apply() throws IOException {
    Path folder = copyOf(before(UPDATE));
    Path file = folder.resolve("shop/configmap.c0.yaml");
    Progress editing =
        step -> {
          if (step.equals("write .lapstrake/state/header.json")) {
            try {
              Files.writeString(file, "edited");
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }
        };

    var exception =
        catchThrowableOfType(ProblemException.class, () -> apply(folder, UPDATE.after(), editing));
    assertThat(exception)
        .hasMessageContaining("The file was edited while the plan was being applied.");
    open(folder, Progress.SILENT);
    SortedMap<String, String> expected = Folders.contents(temp.resolve("base"));
    expected.put("shop/configmap.c0.yaml", "edited");
    assertThat(Folders.contents(folder)).isEqualTo(expected);
  }

  @Test
  void what_was_half_written_is_cleared_away() throws IOException {
    Path folder = copyOf(before(UPDATE));
    Files.createDirectories(folder.resolve(".lapstrake/staged"));
    Files.writeString(folder.resolve(".lapstrake/staged/0"), "half");
    Files.writeString(folder.resolve(".lapstrake/journal.json.new"), "{\"format\":1,\"che");

    open(folder, Progress.SILENT);

    assertThat(Folders.contents(folder)).isEqualTo(Folders.contents(temp.resolve("base")));
  }

  @Test
  void a_corrupt_journal_is_a_problem() throws IOException {
    Path folder = stoppedBefore(UPDATE, "place ");
    Path journal = folder.resolve(".lapstrake/journal.json");
    Files.writeString(journal, Files.readString(journal).replace("c0", "c1"));

    assertThat(problem(folder))
        .isEqualTo(
            """
            LAP-0705 Corrupt journal
              at …/.lapstrake/journal.json
              Its checksum is not that of its content.
              Fix: restore the directory from a backup, or delete the journal and look at what the\
             next plan says.""");
  }

  @Test
  void contents_that_did_not_survive_are_a_problem() throws IOException {
    Path folder = stoppedBefore(UPDATE, "place ");
    Files.writeString(folder.resolve(".lapstrake/staged/3"), "half");

    assertThat(problem(folder))
        .isEqualTo(
            """
            LAP-0705 Corrupt journal
              at …/.lapstrake/journal.json
              What it would write to shop/configmap.c0.yaml is not whole.
              Fix: restore the directory from a backup, or delete the journal and look at what the\
             next plan says.""");
  }

  @Test
  void the_same_target_goes_on_after_an_apply_that_failed_half_way() throws IOException {
    Path folder = copyOf(before(UPDATE));
    boolean[] crash = {true};
    Progress once =
        step -> {
          if (step.startsWith("place kust") || (crash[0] && step.startsWith("place shop"))) {
            throw new Crash();
          }
        };
    try (DirectoryTarget target =
        DirectoryTarget.at(folder).progress(once).lineages(() -> "line").open()) {
      Plan plan = Plan.between(UPDATE.after(), target.state());
      assertThat(crashes(() -> target.apply(plan))).isTrue();
      crash[0] = false;
      var stale = catchThrowableOfType(ProblemException.class, () -> target.apply(plan));
      assertThat(stale).hasMessageStartingWith("LAP-0603 Stale plan\n");
      assertThat(Plan.between(UPDATE.after(), target.state()).isEmpty()).isTrue();
    }
  }
}
