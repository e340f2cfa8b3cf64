package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import example.shop.Corner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which branch is committed to, and that it is told. */
class BranchTest {

  @TempDir Path temporary;

  private Path bare(String branch) {
    Path repository = temporary.resolve("delivery.git");
    Program.git(temporary).run("init", "-q", "--bare", "-b", branch, repository);
    return repository;
  }

  @Test
  void it_is_the_one_that_a_clone_checks_out() {
    Path repository = bare("master");

    Run run = Run.of(Corner.shop(), "--repository", repository);

    String commit = Program.git(repository).run("rev-parse", "master").strip();
    assertThat(run.out()).contains("\ncommit " + commit + " on master\n");
    Program.git(temporary).run("clone", "-q", repository, temporary.resolve("clone"));
    assertThat(temporary.resolve("clone/default/corner/kustomization.yaml")).exists();
  }

  @Test
  void an_option_names_another_one() {
    Path repository = bare("main");

    Run run = Run.of(Corner.shop(), "--repository", repository, "--branch", "env/test");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(" on env/test\n");
    assertThat(Program.git(repository).run("for-each-ref", "--format=%(refname)"))
        .isEqualTo("refs/heads/env/test\n");
  }

  @Test
  void help_tells_of_it() {
    assertThat(Run.of(Corner.shop(), "--help").out()).contains("--branch=NAME", "HEAD");
  }
}
