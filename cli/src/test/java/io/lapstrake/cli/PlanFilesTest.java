package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import example.shop.Corner;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Literal;
import io.lapstrake.k8s.config.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans in files, besides what is shown. */
class PlanFilesTest {

  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make_a_bare_repository() {
    repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", "main", repository);
  }

  private Run run(Blueprint blueprint, Object... options) {
    var arguments = new ArrayList<Object>(List.of(options));
    arguments.addAll(List.of("--repository", repository));
    return Run.of(blueprint, arguments.toArray());
  }

  private static Blueprint settings(String text) {
    return () ->
        Stack.named("corner").in("shop").with(ConfigMap.named("settings").entry("text", text));
  }

  @Test
  void a_plan_is_written_for_a_pull_request_and_for_a_browser() throws IOException {
    Path out = Files.createDirectory(temporary.resolve("out"));
    Path markdown = out.resolve("plan.md");
    Path html = out.resolve("plan.html");

    Run planned = run(settings("a"), "plan", "--markdown", markdown, "--html", html);

    assertThat(planned.status()).isEqualTo(2);
    assertThat(planned.out()).contains("+ ConfigMap shop/settings");
    assertThat(markdown).content().startsWith("### <code>corner</code> → <code>default</code>");
    assertThat(html).content().startsWith("<!DOCTYPE html>").contains("ConfigMap shop/settings");
  }

  @Test
  void an_apply_writes_what_it_applied() {
    Path markdown = temporary.resolve("plan.md");

    assertThat(run(settings("a"), "--markdown", markdown).status()).isZero();

    assertThat(markdown).content().contains("1 to create");
  }

  @Test
  void what_a_delivery_would_refuse_stands_in_the_files() {
    Path markdown = temporary.resolve("plan.md");
    Path html = temporary.resolve("plan.html");
    run(immutable("a"));

    Run refused = run(immutable("b"), "plan", "--markdown", markdown, "--html", html);

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith("LAP-0809");
    assertThat(markdown).content().contains("This plan is refused", "LAP-0809");
    assertThat(html).content().contains("LAP-0809");
  }

  /** No controller replaces a ConfigMap that cannot change. */
  private static Blueprint immutable(String text) {
    return () ->
        Stack.named("corner")
            .in("shop")
            .with(
                ConfigMap.named("settings")
                    .entry("text", text)
                    .patch("immutable", Literal.of(true)));
  }

  @Test
  void nothing_is_delivered_where_a_file_cannot_be_written() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    Run run = run(settings("a"), "--html", file.resolve("plan.html"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("LAP-0912 Report cannot be written");
    assertThat(Program.git(repository).run("branch", "--list").strip()).isEmpty();
  }

  @Test
  void no_folder_is_made_for_a_file() {
    Run run = run(settings("a"), "plan", "--markdown", temporary.resolve("out/plan.md"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("LAP-0912 Report cannot be written")
        .contains("Its folder is not there.");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void diff_shows_how_lines_of_texts_differ() {
    run(settings("a: 1\nb: 2\n"));

    assertThat(run(settings("a: 1\nb: 3\n"), "plan").out())
        .contains("1 line changed")
        .doesNotContain("-b: 2");
    assertThat(run(settings("a: 1\nb: 3\n"), "plan", "--diff").out())
        .contains("        -b: 2\n        +b: 3\n");
  }

  @Test
  void help_names_them() {
    assertThat(Run.of(Corner.shop(), "plan", "--help").out())
        .contains("--markdown", "--html", "--diff");
  }
}
