package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing else is said, commits go to the branch that a clone checks out. */
class HeadBranchTest {

  private static final Manifests SHOP = Stacks.shop(Map.of("a", "1"));

  @TempDir Path temporary;
  private Path repository;
  private CommandLine git;

  @BeforeEach
  void make_a_repository_whose_head_names_a_branch_without_commits() {
    CommandLine.in(temporary).git("init", "-q", "--bare", "-b", "trunk", "delivery.git");
    repository = temporary.resolve("delivery.git");
    git = CommandLine.in(repository);
  }

  private void deliver(Manifests shop, GitRepository settings) {
    Delivery.deliver(shop, settings, "prod/shop");
  }

  private String branches() {
    return git.git("for-each-ref", "--format=%(refname)");
  }

  @Test
  void the_first_commit_makes_the_branch_that_head_names() {
    deliver(SHOP, GitTarget.bare(repository));
    deliver(Stacks.shop(Map.of("a", "2")), GitTarget.bare(repository));

    assertThat(branches()).isEqualTo("refs/heads/trunk\n");
    CommandLine.in(temporary).git("clone", "-q", repository.toString(), "clone");
    assertThat(temporary.resolve("clone/prod/shop/kustomization.yaml")).exists();
    assertThat(git.git("rev-list", "--count", "HEAD")).isEqualTo("2\n");
  }

  @Test
  void a_branch_that_is_said_wins() {
    deliver(SHOP, GitTarget.bare(repository).branch("env/prod"));

    assertThat(branches()).isEqualTo("refs/heads/env/prod\n");
    assertThat(git.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/trunk\n");
  }

  @Test
  void a_target_tells_its_branch() {
    try (GitTarget head = GitTarget.bare(repository).folder("prod/shop");
        GitTarget said = GitTarget.bare(repository).branch("env/prod").folder("prod/shop");
        GitTarget made =
            GitTarget.bare(temporary.resolve("new.git")).createIfMissing().folder("prod/shop")) {
      assertThat(head.branch()).isEqualTo("trunk");
      assertThat(said.branch()).isEqualTo("env/prod");
      assertThat(made.branch()).isEqualTo("main");
    }
  }

  @Test
  void a_head_that_names_a_commit_names_no_branch() {
    deliver(SHOP, GitTarget.bare(repository));
    String commit = git.git("rev-parse", "trunk").strip();
    git.git("update-ref", "--no-deref", "HEAD", commit);

    assertThatThrownBy(() -> GitTarget.bare(repository).folder("prod/shop"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0813 No branch to commit to
              at %s
              No branch was named, and the repository's HEAD names none; it holds `%s`.
              Fix: name the branch, or let HEAD name it with `git symbolic-ref HEAD refs/heads/main`."""
                .formatted(repository, commit));
    deliver(Stacks.shop(Map.of("a", "2")), GitTarget.bare(repository).branch("trunk"));
    assertThat(git.git("rev-list", "--count", "trunk")).isEqualTo("2\n");
  }
}
