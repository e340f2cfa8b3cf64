package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the machine or its user matters to what is written, and nothing is left there. */
class MachineTest {

  @TempDir Path temporary;
  private Delivery delivery;
  private Path home;
  private Path called;

  @BeforeEach
  void make_a_machine_that_would_spoil_everything() throws IOException {
    delivery = Delivery.in(temporary);
    home = Files.createDirectories(temporary.resolve("home"));
    called = temporary.resolve("called");
    Path programs = Files.createDirectories(temporary.resolve("programs"));
    executable(programs.resolve("git"), "echo git >> " + called);
    Files.writeString(home.resolve(".gitconfig"), "[commit\n  gpgSign = true, and no bracket\n");
    for (String hook : List.of("pre-commit", "update", "post-update", "reference-transaction")) {
      executable(delivery.repository().resolve("hooks/" + hook), "echo hook >> " + called);
    }
  }

  private static void executable(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\nexit 1\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void no_configuration_is_read_no_program_and_no_hook_is_run_and_nothing_is_written_at_home()
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Halting.class.getName(),
            "-1",
            delivery.repository().toString(),
            "80",
            "1");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("PATH", temporary.resolve("programs").toString());
    builder.environment().put("GIT_AUTHOR_NAME", "Environment");
    builder.environment().put("GIT_DIR", "/nowhere");

    assertThat(builder.inheritIO().start().waitFor()).isZero();

    assertThat(called).doesNotExist();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".gitconfig");
    }
    assertThat(delivery.git("log", "-1", "--format=%an <%ae> %cn <%ce>", "main"))
        .isEqualTo("Lapstrake <lapstrake@localhost> Lapstrake <lapstrake@localhost>\n");
    delivery.assertSound();
  }

  @Test
  void the_repository_holds_nothing_but_what_git_and_lapstrake_put_there() throws IOException {
    delivery.deliver(Stacks.shopOf(80, "1"));
    try (Stream<Path> files = Files.list(delivery.repository())) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactly(
              "HEAD",
              "branches",
              "config",
              "description",
              "hooks",
              "info",
              "lapstrake",
              "objects",
              "refs");
    }
    try (Stream<Path> files = Files.list(delivery.repository().resolve("lapstrake"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("apply.lock");
    }
  }

  @Test
  void line_ends_are_written_as_they_are() {
    delivery.git("config", "core.autocrlf", "true");
    Manifests shop = Stacks.shop(Map.of("a", "one\r\ntwo\n"));
    delivery.deliver(shop);
    assertThat(delivery.git("cat-file", "blob", "main:prod/shop/shop/configmap.a.yaml"))
        .isEqualTo(shop.all().iterator().next().toYaml());
  }

  @Test
  void the_same_plan_at_the_same_time_gives_the_same_commit_but_for_its_lineage() {
    delivery.deliver(Stacks.shop(Map.of("a", "1", "b", "2")));
    String manifests = delivery.git("rev-parse", "main:prod/shop/shop");
    Delivery.deliver(
        Stacks.shop(Map.of("b", "2", "a", "1")), delivery.settings().branch("other"), "prod/shop");
    assertThat(delivery.git("rev-parse", "other:prod/shop/shop")).isEqualTo(manifests);
  }

  @Test
  void a_missing_repository_is_made_where_that_is_asked_for() {
    Path fresh = temporary.resolve("deep/fresh.git");
    GitRepository settings = GitTarget.bare(fresh).branch("delivery").createIfMissing();
    Delivery.deliver(Stacks.shop(Map.of("a", "1")), settings, "prod/shop");
    Delivery.deliver(Stacks.shop(Map.of("a", "2")), settings, "prod/shop");

    CommandLine git = CommandLine.in(fresh);
    assertThat(git.git("rev-parse", "--is-bare-repository")).isEqualTo("true\n");
    assertThat(git.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/delivery\n");
    assertThat(git.git("rev-list", "--count", "HEAD")).isEqualTo("2\n");
    assertThat(git.git("fsck", "--strict", "--no-progress")).isEmpty();
    CommandLine.in(temporary).git("clone", "-q", fresh.toString(), "fresh");
    assertThat(temporary.resolve("fresh/prod/shop/kustomization.yaml")).exists();
    assertThat(temporary.resolve("deep").toFile().list()).containsExactly("fresh.git");
  }

  @Test
  void a_repository_that_was_not_finished_is_finished() throws IOException {
    List<String> parts = List.of("objects/info", "objects/pack", "refs/heads", "refs/tags");
    for (int made = 1; made <= parts.size(); made++) {
      Path half = temporary.resolve("half-" + made + ".git");
      for (String part : parts.subList(0, made)) {
        Files.createDirectories(half.resolve(part));
      }
      Files.writeString(half.resolve("objects/tmp_lapstrake_x"), "[co");
      assertMade(half);
      assertThat(half.resolve("objects/tmp_lapstrake_x")).doesNotExist();
    }
  }

  private static void assertMade(Path repository) {
    GitRepository settings = GitTarget.bare(repository).createIfMissing();
    Delivery.deliver(Stacks.shop(Map.of("a", "1")), settings, "prod/shop");
    CommandLine git = CommandLine.in(repository);
    assertThat(git.git("rev-parse", "--is-bare-repository")).isEqualTo("true\n");
    assertThat(git.git("rev-list", "--count", "main")).isEqualTo("1\n");
  }

  @Test
  void a_missing_repository_is_made_by_its_first_commit_and_never_before() {
    Path fresh = temporary.resolve("fresh.git");
    GitRepository settings = GitTarget.bare(fresh).createIfMissing();
    try (GitTarget git = settings.folder("prod/shop")) {
      Manifests shop = Stacks.shop(Map.of("a", "1"));
      git.check(git.plan(shop));
      git.apply(git.plan(Stacks.shop(Map.of())));
    }
    assertThat(fresh).doesNotExist();
    assertMade(fresh);
  }

  @Test
  void an_empty_folder_becomes_a_repository_and_one_with_files_does_not() throws IOException {
    Path empty = Files.createDirectories(temporary.resolve("empty"));
    assertMade(empty);

    Path full = Files.createDirectories(temporary.resolve("full"));
    Files.writeString(full.resolve("file"), "");
    assertThatThrownBy(() -> GitTarget.bare(full).createIfMissing().folder("prod/shop"))
        .hasMessageStartingWith("LAP-0801 Repository not found");
    assertThat(full.toFile().list()).containsExactly("file");
  }
}
