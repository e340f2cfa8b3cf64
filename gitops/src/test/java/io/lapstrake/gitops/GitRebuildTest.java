package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state in a repository that is made anew, since the one that was there is lost. */
class GitRebuildTest {

  private static final Manifests SHOP = Stacks.shop(Map.of("a", "3"));
  private static final String OWN = "prod/shop/.lapstrake";

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void deliver_three_times() {
    delivery = Delivery.in(temporary);
    for (String value : new String[] {"1", "2", "3"}) {
      delivery.deliver(Stacks.shop(Map.of("a", value)));
    }
  }

  /** Takes away all that knows of applies but the commits, by the command line. */
  private void lose(String path) {
    Path clone = delivery.cloned();
    CommandLine someone = CommandLine.in(clone);
    someone.git("rm", "-q", "-r", path);
    someone.git("commit", "-q", "-m", "Lose " + path + "\n\nLapstrake-Serial: 99");
    someone.git("push", "-q", "origin", "HEAD:main");
  }

  private GitRepository rebuilding(Manifests described) {
    return delivery.settings().rebuilding(described);
  }

  @Test
  void applies_are_counted_on_from_what_the_commits_say() {
    Delivery.deliver(
        Stacks.stack("other", "prod", Map.of("x", "1")), delivery.settings(), "prod/other");
    lose(OWN);

    try (GitTarget git = rebuilding(SHOP).folder("prod/shop")) {
      assertThat(git.unknown())
          .contains("How many applies there were: they are counted from 4 on.");
      git.apply(Plan.keeping(git.state()));
      assertThat(git.state().serial()).isEqualTo(5);
    }
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      assertThat(git.plan(SHOP).isEmpty()).isTrue();
    }
  }

  @Test
  void the_line_of_commits_that_counts_furthest_counts() {
    Path clone = delivery.cloned();
    CommandLine someone = CommandLine.in(clone);
    someone.git("checkout", "-q", "-b", "beside", "HEAD~2");
    someone.git("commit", "-q", "--allow-empty", "-m", "Beside");
    someone.git("merge", "-q", "-m", "Merge", "main");
    someone.git("push", "-q", "origin", "HEAD:main");
    lose(OWN);

    try (GitTarget git = rebuilding(SHOP).folder("prod/shop")) {
      assertThat(git.state().serial()).isEqualTo(4);
    }
  }

  @Test
  void a_push_that_comes_in_between_makes_its_plan_no_plan_of_another_history() {
    lose(OWN + "/state/header.json");
    boolean[] pushed = {false};
    GitRepository settings =
        rebuilding(SHOP)
            .progress(
                step -> {
                  if (step.equals("lock refs/heads/main") && !pushed[0]) {
                    pushed[0] = true;
                    delivery.push("README.md", "read me\n");
                  }
                });
    Manifests next = Stacks.shop(Map.of("a", "4"));

    try (GitTarget git = settings.folder("prod/shop")) {
      git.apply(git.plan(next));
    }
    assertThat(pushed[0]).isTrue();
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      assertThat(git.plan(next).isEmpty()).isTrue();
    }
    delivery.assertSound();
  }

  @Test
  void no_shard_of_the_state_that_was_lost_stays() throws IOException {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      many.put("c" + i, "1");
    }
    delivery.deliver(Stacks.shop(many));
    Path clone = delivery.cloned();
    CommandLine someone = CommandLine.in(clone);
    Files.writeString(clone.resolve(OWN + "/state/header.json"), "torn");
    for (int i = 0; i < 60; i++) {
      many.remove("c" + i);
      Files.delete(clone.resolve("prod/shop/shop/configmap.c" + i + ".yaml"));
    }
    someone.git("add", "-A");
    someone.git("commit", "-q", "-m", "Lose much");
    someone.git("push", "-q", "origin", "HEAD:main");

    try (GitTarget git = rebuilding(Stacks.shop(many)).folder("prod/shop")) {
      git.apply(Plan.keeping(git.state()));
    }

    assertThat(delivery.git("ls-tree", "--name-only", "main:" + OWN + "/state").lines())
        .containsExactly("header.json", "records-1-0000.json");
  }
}
