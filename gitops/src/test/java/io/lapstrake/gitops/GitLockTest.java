package io.lapstrake.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.store.Holder;
import io.lapstrake.core.store.Holders;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.target.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a repository's lock, where those who share it cannot see each other's processes. */
class GitLockTest {

  private static final Worker ANN =
      new Worker("ann", "far", 4711, Delivery.NOON, Duration.ofMinutes(10), () -> "5f3c");

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_repository_with_a_stack() {
    delivery = Delivery.in(temporary);
    delivery.deliver(Stacks.shop(Map.of("a", "1")));
  }

  private void leaveALock() throws IOException {
    Path own = Files.createDirectories(delivery.repository().resolve("lapstrake"));
    assertThat(Holders.of(own, ANN).take("apply of prod/shop", 1)).isPresent();
  }

  @Test
  void whoever_waits_in_vain_learns_who_has_it() throws IOException {
    leaveALock();

    assertThatThrownBy(() -> delivery.deliver(Stacks.shop(Map.of("a", "2"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0806 Repository in use
              at %s
              Another apply is at work in it, and did not end in time. ann on far (process 4711)\
             has been at work here since 2026-03-01T12:00:00Z: apply of prod/shop from serial 1.\
             The lock 5f3c lasts until 2026-03-01T12:10:00Z unless it is renewed.
              Fix: wait until it has ended, then plan again; only when it is certain that it will\
             not go on, give its lock up: force-unlock 5f3c."""
                .formatted(delivery.repository()));
    assertThat(delivery.commits()).isEqualTo(1);
  }

  @Test
  void a_lock_that_expired_or_was_given_up_is_in_nobodys_way() throws IOException {
    leaveALock();
    GitRepository later =
        delivery.settings().clock(Clock.offset(Delivery.NOON, Duration.ofMinutes(10)));
    Delivery.deliver(Stacks.shop(Map.of("a", "2")), later, "prod/shop");
    assertThat(delivery.settings().holders()).isEmpty();

    leaveALock();
    assertThatThrownBy(() -> delivery.settings().unlock("5f3"))
        .hasMessageStartingWith("LAP-0617 Not the lock's id");
    delivery.settings().unlock("5f3c");
    delivery.deliver(Stacks.shop(Map.of("a", "3")));
    assertThat(delivery.commits()).isEqualTo(3);
  }

  @Test
  void whose_lock_was_given_up_by_force_moves_no_branch() {
    List<Holder> seen = new ArrayList<>();
    Progress giveUp =
        step -> {
          if (step.equals("move refs/heads/main")) {
            seen.addAll(delivery.settings().holders());
            delivery.settings().unlock(seen.get(0).id());
          }
        };
    GitRepository settings = delivery.settings().progress(giveUp);

    assertThatThrownBy(() -> Delivery.deliver(Stacks.shop(Map.of("a", "2")), settings, "prod/shop"))
        .hasMessageStartingWith("LAP-0621 Lock lost");
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).operation()).isEqualTo("apply of prod/shop");
    assertThat(seen.get(0).host()).isEqualTo(Worker.here().host());
    assertThat(delivery.commits()).isEqualTo(1);
    assertThat(delivery.repository().resolve("refs/heads/main.lock")).doesNotExist();
    delivery.deliver(Stacks.shop(Map.of("a", "2")));
    delivery.assertSound();
  }
}
