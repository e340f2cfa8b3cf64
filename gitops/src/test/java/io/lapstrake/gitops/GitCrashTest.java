package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An apply is stopped right before each of its steps; the next one goes on. */
class GitCrashTest {

  /** Few objects lie loose; many go into a pack. */
  private static final int FEW = 3;

  private static final int MANY = 80;

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_bare_repository() {
    delivery = Delivery.in(temporary);
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Progress crashingAt(int step) {
    int[] steps = {0};
    return it -> {
      if (steps[0]++ == step) {
        throw new Crash();
      }
    };
  }

  private List<String> stepsOf(Manifests manifests) {
    List<String> steps = new ArrayList<>();
    Delivery.deliver(manifests, delivery.settings().progress(steps::add), "prod/shop");
    return steps;
  }

  @Test
  void the_steps_are_these() {
    delivery.deliver(Stacks.shopOf(MANY, "1"));
    assertThat(stepsOf(Stacks.shopOf(MANY, "2")))
        .containsExactly(
            "lock repository",
            "write pack",
            "write pack index",
            "publish pack",
            "publish pack index",
            "note the update of refs/heads/main",
            "lock refs/heads/main",
            "move refs/heads/main",
            "clear the note");
    assertThat(stepsOf(Stacks.shopOf(MANY, "2"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void an_exception_at_any_step_leaves_what_the_next_apply_finishes(int size) throws IOException {
    delivery.deliver(Stacks.shopOf(size, "start"));
    int commits = 1;
    boolean crashed = true;
    for (int step = 0; crashed; step++) {
      Manifests next = Stacks.shopOf(size, "value " + step);
      crashed = isStoppedAt(step, next);
      assertConverges(next, ++commits);
    }
    delivery.assertSound();
  }

  private boolean isStoppedAt(int step, Manifests next) {
    try {
      Delivery.deliver(next, delivery.settings().progress(crashingAt(step)), "prod/shop");
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  /** The next apply makes the commit, unless the one that was stopped had made it. */
  private void assertConverges(Manifests next, int commits) throws IOException {
    delivery.deliver(next);
    assertThat(delivery.commits()).isEqualTo(commits);
    assertThat(delivery.deliver(next).revision()).isEmpty();
    try (GitTarget git = delivery.settings().folder("prod/shop")) {
      assertThat(git.state().serial()).isEqualTo(commits);
      assertThat(git.observed().drifts()).isEmpty();
    }
  }

  private void assertNothingIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.walk(delivery.repository())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("tmp_") || name.startsWith("tip-"))
          .noneMatch(name -> name.endsWith(".lock") && !name.equals("apply.lock"));
    }
  }

  /** In the long run also before each of a few loose objects. */
  private static IntStream sizes() {
    return Boolean.getBoolean("lapstrake.long") ? IntStream.of(FEW, MANY) : IntStream.of(MANY);
  }

  /** The process ends at once: nothing is closed, given back or cleaned up. */
  @ParameterizedTest
  @MethodSource("sizes")
  void a_process_that_ends_at_any_step_leaves_what_the_next_apply_finishes(int size)
      throws Exception {
    delivery.deliver(Stacks.shopOf(size, "start"));
    int commits = 1;
    boolean crashed = true;
    for (int step = 0; crashed; step++) {
      crashed = Halting.deliverAndHaltAt(step, delivery.repository(), size, "value " + step);
      assertConverges(Stacks.shopOf(size, "value " + step), ++commits);
      if (crashed) { // where the branch had moved, another apply cleans up
        delivery.deliver(Stacks.shopOf(size, "another " + step));
        commits++;
      }
      assertNothingIsLeftOver();
    }
    delivery.assertSound();
  }

  @Test
  void a_ref_lock_that_the_note_names_is_taken_for_its_own_at_once() throws Exception {
    delivery.deliver(Stacks.shopOf(FEW, "1"));
    int beforeMove = stepsOf(Stacks.shopOf(FEW, "2")).indexOf("move refs/heads/main");
    Halting.deliverAndHaltAt(beforeMove, delivery.repository(), FEW, "3");
    assertThat(delivery.repository().resolve("refs/heads/main.lock")).exists();

    List<String> steps = new ArrayList<>();
    GitRepository settings =
        delivery
            .settings()
            .progress(steps::add)
            .waiting(
                new Waiting(
                    time -> {
                      throw new AssertionError("It waits for " + time);
                    },
                    new Random(1)));
    Delivery.deliver(Stacks.shopOf(FEW, "3"), settings, "prod/shop");

    assertThat(steps).contains("remove own lock refs/heads/main.lock");
    assertThat(delivery.commits()).isEqualTo(3);
    delivery.assertSound();
  }

  @Test
  void a_ref_lock_of_someone_else_is_not_taken_for_its_own() throws IOException {
    delivery.deliver(Stacks.shop(Map.of("a", "1")));
    String tip = delivery.git("rev-parse", "main").strip();
    Path note = delivery.repository().resolve("lapstrake/apply.lock");
    Files.writeString(note, "updating refs/heads/main to " + "0".repeat(39) + "1");
    Path lock = delivery.repository().resolve("refs/heads/main.lock");
    Files.writeString(lock, tip + "\n");
    Files.setLastModifiedTime(lock, FileTime.from(Delivery.NOON.instant()));

    assertThatThrownBy(() -> delivery.deliver(Stacks.shop(Map.of("a", "2"))))
        .hasMessageStartingWith("LAP-0807 Branch locked");
    assertThat(lock).exists();
  }
}
