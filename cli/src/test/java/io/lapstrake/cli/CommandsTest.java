package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import example.shop.Corner;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the tool, with Terraform's names. */
class CommandsTest {

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() {
    repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", repository);
  }

  private Run run(Blueprint blueprint, String command, Object... options) {
    var arguments = new ArrayList<Object>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--repository", repository));
    arguments.addAll(List.of(options));
    return Run.of(blueprint, arguments.toArray());
  }

  private String tip() {
    return Program.git(repository).run("rev-parse", "main").strip();
  }

  private static Blueprint settings(String... ids) {
    return () -> {
      Stack stack = Stack.named("corner").in("shop");
      for (String id : ids) {
        stack = stack.with(ConfigMap.named(id).entry("level", "info"));
      }
      return stack;
    };
  }

  private Path edit(String file, String from, String to) throws IOException {
    Path clone = temporary.resolve("clone" + System.nanoTime());
    Program.git(temporary).run("clone", "-q", repository, clone);
    Path edited = clone.resolve("default/corner").resolve(file);
    Files.createDirectories(edited.getParent());
    String before = Files.exists(edited) ? Files.readString(edited) : from;
    Files.writeString(edited, before.replace(from, to));
    Program git = Program.git(clone);
    git.run("add", ".");
    git.run("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "Edit");
    git.run("push", "-q", "origin", "HEAD:main");
    return edited;
  }

  private void delete(String file) {
    Path clone = temporary.resolve("clone" + System.nanoTime());
    Program.git(temporary).run("clone", "-q", repository, clone);
    Program git = Program.git(clone);
    git.run("rm", "-q", "-r", "default/corner/" + file);
    git.run("-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "Delete");
    git.run("push", "-q", "origin", "HEAD:main");
  }

  @Test
  void validate_looks_at_the_description_alone() {
    Run run = run(Corner.shop(), "validate");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("corner → default: valid, 5 objects\n");
    assertThat(run(Corner.shop(), "validate", "--set", "nothing=1").status()).isEqualTo(1);
  }

  @Test
  void plan_tells_by_its_status_whether_something_changes() {
    Run first = run(Corner.shop(), "plan");
    assertThat(first.status()).isEqualTo(2);
    assertThat(first.out()).startsWith("corner → default");

    assertThat(run(Corner.shop(), "apply").status()).isZero();
    Run second = run(Corner.shop(), "plan");

    assertThat(second.status()).isZero();
    assertThat(second.out()).contains("no changes");
    assertThat(run(Corner.shop(), "plan", "--set", "nothing=1").status()).isEqualTo(1);
  }

  @Test
  void a_saved_plan_is_applied_as_it_is_or_not_at_all() {
    Path plan = temporary.resolve("corner.plan");
    run(settings("a"), "apply");

    assertThat(run(settings("a", "b"), "plan", "--out", plan).status()).isEqualTo(2);
    Run applied = run(settings("a", "b"), "apply " + plan);

    assertThat(applied.err()).isEmpty();
    assertThat(applied.out()).contains("+ ConfigMap shop/b");
    assertThat(run(settings("a", "b"), "plan").status()).isZero();
    Run again = run(settings("a", "b"), "apply " + plan);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).startsWith("LAP-0603 Stale plan");
  }

  @Test
  void show_shows_a_saved_plan_in_each_form_that_a_plan_has() throws IOException {
    Path file = temporary.resolve("corner.plan");
    Path markdown = temporary.resolve("plan.md");
    Path again = temporary.resolve("again.md");
    run(Corner.shop(), "apply");
    Run planned =
        run(
            Corner.shop(),
            "plan --set api.replicas=3",
            "--out",
            file,
            "--markdown",
            markdown,
            "--diff");

    Run shown =
        Run.of(
            Corner.shop(), "show", file, "--diff", "--markdown", again, "--html", file + ".html");

    assertThat(shown.err()).isEmpty();
    assertThat(shown.status()).isZero();
    assertThat(planned.out()).startsWith(shown.out()).contains("spec.replicas       2 → 3");
    String head = Files.readString(markdown).split("```mermaid", -1)[0];
    assertThat(again).content().startsWith(head).contains("-2\n+3\n"); // its picture has no more
    assertThat(Path.of(file + ".html")).content().contains("Deployment shop/api");
    JsonNode json =
        new ObjectMapper().readTree(Run.of(Corner.shop(), "show", file, "--json").out());
    assertThat(json.at("/plan/counts/update").asInt()).isEqualTo(1);
    assertThat(Run.of(Corner.shop(), "show", file, "--key", file).err())
        .startsWith("--key is for the state");
    assertThat(run(Corner.shop(), "show", "--diff").err()).startsWith("--diff is for a saved plan");
    assertThat(Run.of(Corner.shop(), "show", markdown).err())
        .startsWith("LAP-0906")
        .contains("It is no plan that was saved.");
  }

  @Test
  void destroy_deletes_all_that_is_not_protected_once_that_is_said() {
    run(Corner.shop(), "apply");
    String before = tip();

    Run unsaid = run(Corner.shop(), "destroy");
    Run guarded = run(Corner.shop(), "destroy", "--yes");

    assertThat(unsaid.err()).contains("LAP-0908");
    assertThat(guarded.err()).contains("LAP-0606 Protected object", "Namespace shop");
    assertThat(tip()).isEqualTo(before);
    Run done = run(Corner.shop(), "destroy", "--yes", "--release", "corner/Namespace/shop");
    assertThat(done.err()).isEmpty();
    assertThat(done.status()).isZero();
    assertThat(run(Corner.shop(), "state list").out()).isEmpty();
  }

  @Test
  void show_and_state_list_tell_what_was_delivered() throws IOException {
    assertThat(run(Corner.shop(), "show").out()).isEqualTo("Nothing was delivered yet.\n");
    run(Corner.shop(), "apply");

    assertThat(run(Corner.shop(), "show").out())
        .startsWith("corner → default, serial 1\n")
        .contains("  corner/Namespace/shop  Namespace shop  protected\n");
    assertThat(run(Corner.shop(), "state list").out().lines())
        .hasSize(5)
        .contains("corner/Deployment/api");
    JsonNode json = new ObjectMapper().readTree(run(Corner.shop(), "show", "--json").out());
    assertThat(json.get("objects")).hasSize(5);
    assertThat(run(Corner.shop(), "state show corner/Deployment/api").out())
        .startsWith("apiVersion: apps/v1\nkind: Deployment\n");
    assertThat(run(Corner.shop(), "state show corner/Deployment/ape").err())
        .contains("LAP-0911 Nothing recorded at this address");
  }

  @Test
  void output_shows_one_or_all_as_they_were_delivered() {
    assertThat(run(Corner.shop(), "output greeting").err())
        .contains("LAP-0910 No such output", "None is recorded.");
    run(Corner.shop(), "apply");

    assertThat(run(Corner.shop(), "output").out()).contains("greeting = ");
    assertThat(run(Corner.shop(), "output greeting").out()).endsWith("pods serve the API\n");
    assertThat(run(Corner.shop(), "output greting").err()).contains("LAP-0910 No such output");
  }

  @Test
  void an_output_alone_is_a_commit_and_destroy_leaves_none() {
    Blueprint shop = settings("a");
    run(shop, "apply");
    String before = tip();
    Blueprint named = () -> shop.stack().output("host", Literal.of("shop.example.com"));

    assertThat(run(named, "plan").status()).isEqualTo(2);
    assertThat(run(named, "apply").out()).contains("host   (none) → shop.example.com");
    assertThat(tip()).isNotEqualTo(before);
    assertThat(Program.git(repository).run("log", "-1", "--format=%B"))
        .startsWith("default/corner: outputs\n\noutput host\n\nLapstrake-Stack: corner\n");
    assertThat(run(named, "plan").status()).isZero();
    assertThat(run(named, "state mv corner/ConfigMap/a corner/x/ConfigMap/a").out())
        .doesNotContain("Outputs");
    assertThat(run(shop, "output").out()).isEqualTo("host = shop.example.com\n");

    assertThat(run(named, "destroy", "--yes").out())
        .containsPattern("host +shop.example.com → \\(none\\)");
    assertThat(run(named, "output").out()).isEmpty();
  }

  @Test
  void state_mv_gives_an_address_that_the_next_plan_knows() {
    run(settings("a", "b"), "apply");

    Run moved = run(settings("a", "b"), "state mv corner/ConfigMap/a corner/inner/ConfigMap/a");

    assertThat(moved.status()).isZero();
    assertThat(run(settings("a", "b"), "state list").out())
        .isEqualTo("corner/ConfigMap/b\ncorner/inner/ConfigMap/a\n");
    assertThat(run(settings("a", "b"), "plan").out())
        .contains("moves from corner/inner/ConfigMap/a");
  }

  @Test
  void import_adopts_what_the_repository_holds_and_nothing_else() throws IOException {
    run(settings("a"), "apply");
    edit(
        "shop/configmap.b.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop}\n");

    assertThat(run(settings("a", "b", "c"), "plan").err()).contains("LAP-0607");
    String before = tip();
    Run refused = run(settings("a", "b", "c"), "import corner/ConfigMap/b");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith("LAP-0908 Not confirmed\n  at import");
    assertThat(refused.out()).contains("(none) → {\"level\":\"info\"}");
    assertThat(tip()).isEqualTo(before);

    Run imported = run(settings("a", "b", "c"), "import corner/ConfigMap/b --yes");
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("^ ConfigMap shop/b").doesNotContain("ConfigMap shop/c ");
    assertThat(run(settings("a", "b", "c"), "plan").out()).contains("1 change: 1 to create");
  }

  @Test
  void refresh_shows_what_others_changed_and_records_it_where_asked() throws IOException {
    run(settings("a", "b"), "apply");
    edit("shop/configmap.a.yaml", "info", "trace");

    assertThat(run(settings("a", "b"), "refresh").out())
        .isEqualTo("edited ConfigMap shop/a (shop/configmap.a.yaml)\n");
    assertThat(run(settings("a", "b"), "plan").status()).isZero();
    Run asked = run(settings("a", "b"), "refresh", "--record");
    assertThat(asked.status()).isEqualTo(1);
    assertThat(asked.out()).contains("accept the edit of shop/configmap.a.yaml, and record it");
    assertThat(asked.err()).startsWith("LAP-0908 Not confirmed\n  at refresh --record\n");
    Run recorded = run(settings("a", "b"), "refresh", "--record", "--yes");

    assertThat(recorded.err()).isEmpty();
    assertThat(recorded.out()).doesNotContain("lost").contains("1 to accept");
    Run plan = run(settings("a", "b"), "plan");
    assertThat(plan.status()).isEqualTo(2);
    assertThat(plan.out()).contains("data.level", "trace → info");
  }

  @Test
  void what_others_took_away_is_forgotten_by_refresh() throws IOException {
    run(settings("a", "b"), "apply");
    delete("shop/configmap.a.yaml");

    Run recorded = run(settings("a", "b"), "refresh", "--record", "--yes");

    assertThat(recorded.err()).isEmpty();
    assertThat(recorded.out()).contains("forget; it is gone").doesNotContain("delete");
    assertThat(run(settings("a", "b"), "state list").out()).isEqualTo("corner/ConfigMap/b\n");
    assertThat(run(settings("b"), "plan").status()).isZero();
  }

  @Test
  void a_manifest_that_is_none_any_more_is_told_and_overwritten_where_that_is_asked_for()
      throws IOException {
    run(settings("a", "b"), "apply");
    edit("shop/configmap.a.yaml", "kind: ConfigMap", "kind: {{");

    Run plan = run(settings("a", "b"), "plan");
    assertThat(plan.status()).isZero();
    assertThat(plan.out())
        .contains("edited (shop/configmap.a.yaml), and no ConfigMap shop/a any more\n");
    assertThat(run(settings("a", "b"), "refresh").out())
        .isEqualTo("edited ConfigMap shop/a (shop/configmap.a.yaml), which is none any more\n");
    for (String refused : List.of("apply --edits accept", "refresh --record --yes")) {
      assertThat(run(settings("a", "b"), refused).err())
          .startsWith(
              """
              LAP-0626 Edit in the way
                at corner/ConfigMap/a
                Someone else edited shop/configmap.a.yaml since it was written, so that it holds no\
               ConfigMap shop/a any more: nothing in it can be accepted.
                Fix: mend it by hand, or give the edit up: overwrite edits (PlanPolicy.onHandEdits;\
               with the tool: --edits overwrite).
              """);
    }

    Run overwritten = run(settings("a", "b"), "apply --edits overwrite");
    assertThat(overwritten.err()).isEmpty();
    assertThat(overwritten.out())
        .contains("~ ConfigMap shop/a", "written anew; what shop/configmap.a.yaml holds instead");
    assertThat(run(settings("a", "b"), "refresh").out())
        .isEqualTo("Nobody changed what was delivered.\n");
  }

  @Test
  void a_wish_that_waits_because_of_an_edit_that_is_kept_is_told() throws IOException {
    run(settings("a"), "apply");
    edit("shop/configmap.a.yaml", "info", "trace");
    Blueprint wished =
        () -> Stack.named("corner").in("shop").with(ConfigMap.named("a").entry("level", "debug"));

    Run kept = run(wished, "plan", "--edits", "keep");

    assertThat(kept.status()).isZero();
    assertThat(kept.out())
        .startsWith("corner → default        no changes; 1 waits because of edits\n")
        .contains("edited (shop/configmap.a.yaml); what is wished of it waits\n");
    assertThat(run(settings("a"), "plan", "--edits", "keep").out()).doesNotContain("wait");
  }

  @Test
  void manifests_without_a_state_are_no_empty_folder() throws IOException {
    for (String command : List.of("refresh", "destroy", "output", "state list", "show")) {
      Run nothing = run(settings("a"), command);
      assertThat(nothing.err()).as(command).isEmpty();
      assertThat(nothing.out()).isIn("", "Nothing was delivered yet.\n");
    }
    run(settings("a"), "apply");
    delete(".lapstrake");

    for (String command : List.of("refresh", "destroy", "output", "state list", "show")) {
      Run run = run(settings("a"), command);
      assertThat(run.status()).as(command).isEqualTo(1);
      assertThat(run.err())
          .startsWith("LAP-0629 Manifests without a state\n  at " + repository + ":default/corner")
          .contains("state rebuild", "import ADDRESS");
    }
    assertThat(run(settings("a"), "import corner/ConfigMap/a").err()).isEmpty();
    assertThat(run(settings("a"), "state list").out()).isEqualTo("corner/ConfigMap/a\n");
  }

  @Test
  void a_list_of_manifests_of_others_keeps_each_of_its_lines() throws IOException {
    String theirs =
        """
        # ours
        kind: Kustomization
        resources: # all of them
          - theirs.yaml # by hand
        patches: []
        """;
    edit("kustomization.yaml", theirs, theirs);
    edit("theirs.yaml", "", "");

    assertThat(run(settings("a", "b"), "apply").err()).isEmpty();
    assertThat(kustomization())
        .isEqualTo(
            theirs.replace(
                "patches", "  - shop/configmap.a.yaml\n  - shop/configmap.b.yaml\npatches"));
    assertThat(run(settings("b"), "apply").err()).isEmpty();
    assertThat(kustomization())
        .isEqualTo(theirs.replace("patches", "  - shop/configmap.b.yaml\npatches"));
    assertThat(run(settings("b"), "plan").out()).isEqualTo("corner → default        no changes\n");
    assertThat(run(settings("b"), "destroy", "--yes").err()).isEmpty();
    assertThat(kustomization()).isEqualTo(theirs);
  }

  private String kustomization() {
    return Program.git(repository).run("show", "main:default/corner/kustomization.yaml");
  }

  @Test
  void edits_by_hand_are_kept_overwritten_or_accepted() throws IOException {
    run(settings("a"), "apply");
    edit("shop/configmap.a.yaml", "info", "trace");

    assertThat(run(settings("a"), "plan", "--edits", "overwrite").out()).contains("trace → info");
    assertThat(run(settings("a"), "apply", "--edits", "accept").out()).contains("accept the edit");
    assertThat(run(settings("a"), "plan").out()).contains("no changes");
    assertThat(run(settings("a"), "refresh").out())
        .isEqualTo("Nobody changed what was delivered.\n");
  }

  @Test
  void graph_draws_what_waits_for_what() {
    String mermaid = run(Corner.shop(), "graph").out();
    String dot = run(Corner.shop(), "graph", "--dot").out();

    assertThat(mermaid)
        .startsWith("flowchart LR\n")
        .contains("[\"corner/Deployment/api\"]", " --> n0");
    assertThat(dot).startsWith("digraph stack {\n").contains(" -> n0;").endsWith("}\n");
  }

  @Test
  void force_unlock_gives_up_the_lock_of_an_apply_that_will_not_go_on() throws IOException {
    run(settings("a"), "apply");
    Path own = repository.resolve("lapstrake");
    Worker far = new Worker("ann", "far", 7, Clock.systemUTC(), Duration.ofHours(1), () -> "5f3c");
    assertThat(Holders.of(own, far).take("apply of default/corner", 1)).isPresent();

    Run unsaid = run(settings("a"), "force-unlock 5f3c");
    Run other = run(settings("a"), "force-unlock 5f3d", "--yes");

    assertThat(unsaid.status()).isEqualTo(1);
    assertThat(unsaid.err())
        .startsWith("LAP-0908 Not confirmed")
        .contains("ann on far (process 7)");
    assertThat(other.err())
        .startsWith("LAP-0617 Not the lock's id")
        .contains("The lock 5f3c lasts");
    Run done = run(settings("a"), "force-unlock 5f3c", "--yes");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).isEqualTo("The lock 5f3c was given up.\n");
    assertThat(run(settings("a", "b"), "apply").status()).isZero();
  }

  @Test
  void a_command_that_there_is_not_is_a_mistake_of_usage() {
    Run run = Run.of(Corner.shop(), "aply");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("aply");
  }

  @Test
  void options_that_nobody_would_look_at_are_a_mistake_of_usage() {
    Path plan = temporary.resolve("shop.plan");
    assertThat(run(settings("a"), "plan", "--out", plan).status()).isEqualTo(Lapstrake.CHANGES);

    Run before = Run.of(settings("a"), "--dry-run", "apply", "--repository", repository);
    Run beside = run(settings("a"), "apply", plan, "--max-risk", "low");

    assertThat(before.status()).isEqualTo(Lapstrake.PROBLEMS);
    assertThat(before.err()).contains("--dry-run stands before apply");
    assertThat(beside.status()).isEqualTo(Lapstrake.PROBLEMS);
    assertThat(beside.err()).contains("--max-risk is for planning");
    assertThat(Program.git(repository).run("rev-list", "--all", "--count")).isEqualTo("0\n");
  }

  @Test
  void all_that_is_wrong_with_a_move_is_said_at_once() {
    run(settings("a", "b"), "apply");

    assertThat(run(settings("a"), "state mv nobody nowhere").err())
        .contains("LAP-0907", "state mv nobody", "state mv nowhere");
    assertThat(run(settings("a"), "state mv corner/ConfigMap/z corner/ConfigMap/b").err())
        .contains("LAP-0911", "corner/ConfigMap/z", "LAP-0913", "corner/ConfigMap/b");
  }

  @Test
  void an_object_whose_file_is_gone_is_told_from_one_that_nobody_recorded() throws IOException {
    run(settings("a", "b"), "apply");
    delete("shop/configmap.a.yaml");

    assertThat(run(settings("a", "b"), "state show corner/ConfigMap/a").err())
        .contains("LAP-0919 Recorded object that is gone");
  }

  @Test
  void an_object_gets_no_address_of_another_one_nor_of_another_kind_or_stack() {
    run(settings("a", "b"), "apply");
    String tip = tip();

    for (String to : List.of("corner/ConfigMap/b", "corner/Secret/c", "other/ConfigMap/c")) {
      Run run = run(settings("a", "b"), "state mv corner/ConfigMap/a " + to);
      assertThat(run.status()).isEqualTo(Lapstrake.PROBLEMS);
      assertThat(run.err()).contains("LAP-0913", to);
    }
    assertThat(tip()).isEqualTo(tip);
  }
}
