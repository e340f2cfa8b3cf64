package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.target.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others write to the repository at the same time. */
class GitRaceTest {

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_repository_with_a_stack() {
    delivery = Delivery.in(temporary);
    delivery.deliver(Stacks.shop(Map.of("a", "1")));
  }

  /** Does something once, right before a step. */
  private static Progress once(String step, Runnable deed) {
    boolean[] done = {false};
    return it -> {
      if (!done[0] && it.equals(step)) {
        done[0] = true;
        deed.run();
      }
    };
  }

  private void deliverWhile(String step, Runnable deed) {
    GitRepository settings = delivery.settings().progress(once(step, deed));
    Delivery.deliver(Stacks.shop(Map.of("a", "2")), settings, "prod/shop");
  }

  @Test
  void the_commit_goes_on_top_of_a_push_that_came_in_between() {
    deliverWhile("lock refs/heads/main", () -> delivery.push("README.md", "read me\n"));

    assertThat(delivery.git("log", "--format=%s", "main"))
        .isEqualTo(
            """
            prod/shop: 1 updated
            Write README.md
            prod/shop: 1 created
            """);
    assertThat(delivery.git("show", "main:README.md")).isEqualTo("read me\n");
    assertThat(delivery.git("show", "main:prod/shop/shop/configmap.a.yaml")).contains("\"2\"");
    delivery.assertSound();
  }

  @Test
  void it_waits_longer_after_each_push_that_came_in_between() {
    List<Duration> waits = new ArrayList<>();
    int[] pushes = {0};
    GitRepository settings =
        delivery
            .settings()
            .waiting(new Waiting(waits::add, new Random(1)))
            .progress(
                step -> {
                  if (step.equals("lock refs/heads/main") && pushes[0]++ < 3) {
                    delivery.push("README.md", "push " + pushes[0]);
                  }
                });
    Delivery.deliver(Stacks.shop(Map.of("a", "2")), settings, "prod/shop");

    assertThat(waits).hasSize(3);
    assertThat(waits.get(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    assertThat(waits.get(1)).isBetween(Duration.ofMillis(1200), Duration.ofMillis(1800));
    assertThat(waits.get(2)).isBetween(Duration.ofMillis(1800), Duration.ofMillis(2700));
  }

  @Test
  void a_file_of_others_in_the_same_folder_is_kept_too() {
    deliverWhile("lock refs/heads/main", () -> delivery.push("prod/shop/notes.txt", "note\n"));

    assertThat(delivery.git("show", "main:prod/shop/notes.txt")).isEqualTo("note\n");
    assertThat(delivery.commits()).isEqualTo(3);
  }

  @Test
  void an_edit_of_the_same_manifest_in_between_is_not_overwritten() {
    String edited = Stacks.shop(Map.of("a", "by hand")).toYaml();
    assertThatThrownBy(
            () ->
                deliverWhile(
                    "lock refs/heads/main",
                    () -> delivery.push("prod/shop/shop/configmap.a.yaml", edited)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0702 Changed by someone else");
    assertThat(delivery.git("show", "main:prod/shop/shop/configmap.a.yaml")).isEqualTo(edited);
  }

  @Test
  void another_apply_of_the_same_stack_in_between_makes_the_plan_stale() {
    assertThatThrownBy(
            () ->
                deliverWhile(
                    "lock repository", () -> delivery.deliver(Stacks.shop(Map.of("a", "9")))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("LAP-0603 Stale plan");
    assertThat(delivery.git("show", "main:prod/shop/shop/configmap.a.yaml")).contains("\"9\"");
  }

  @Test
  void a_target_whose_plan_was_stale_can_plan_again() {
    try (GitTarget first = delivery.settings().folder("prod/shop")) {
      Plan stale = first.plan(Stacks.shop(Map.of("a", "3")));
      delivery.deliver(Stacks.shop(Map.of("a", "2")));
      assertThatThrownBy(() -> first.apply(stale)).hasMessageStartingWith("LAP-0603 Stale plan");

      first.apply(first.plan(Stacks.shop(Map.of("a", "3"))));

      assertThat(first.state().serial()).isEqualTo(3);
    }
    assertThat(delivery.git("show", "main:prod/shop/shop/configmap.a.yaml")).contains("\"3\"");
    delivery.assertSound();
  }

  @Test
  void a_branch_whose_ref_was_packed_meanwhile_is_moved() {
    deliverWhile("lock refs/heads/main", () -> delivery.git("pack-refs", "--all"));

    assertThat(delivery.commits()).isEqualTo(2);
    assertThat(delivery.deliver(Stacks.shop(Map.of("a", "2"))).revision()).isEmpty();
  }

  @Test
  void objects_that_were_packed_while_the_target_was_open_are_found() {
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      delivery.git("gc", "-q", "--prune=now");
      Manifests shop = Stacks.shop(Map.of("a", "2"));
      assertThat(git.apply(git.plan(shop)).revision()).isPresent();
    }
    delivery.assertSound();
  }

  @Test
  void threads_that_deliver_stacks_of_their_own_all_get_their_commits_in() throws Exception {
    int threads = 4;
    int rounds = 5;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String stack = "stack-" + i;
      work.add(
          () -> {
            for (int round = 0; round < rounds; round++) {
              Delivery.deliver(
                  Stacks.stack(stack, "prod", Map.of("a", "round " + round)),
                  GitTarget.bare(delivery.repository()),
                  "prod/" + stack);
            }
            return rounds;
          });
    }
    int made = 0;
    for (Future<Integer> done : pool.invokeAll(work)) {
      made += done.get();
    }
    pool.shutdown();

    assertThat(delivery.commits()).isEqualTo(1 + made);
    assertThat(delivery.git("rev-list", "--merges", "main")).isEmpty();
    delivery.assertSound();
  }
}
