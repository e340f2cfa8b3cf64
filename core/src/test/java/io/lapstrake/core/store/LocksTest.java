package io.lapstrake.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the lock of a folder, and what becomes of it. */
class LocksTest {

  @TempDir Path temporary;
  private final MovingClock clock = new MovingClock();
  private int ids;

  private Path folder() {
    return temporary.resolve("own");
  }

  private Worker worker(String owner, String host) {
    return new Worker(owner, host, 4711, clock, Duration.ofMinutes(10), () -> owner + "-" + ids++);
  }

  private Locks locks(String owner, String host) {
    return Locks.of(folder(), temporary, worker(owner, host), Duration.ZERO);
  }

  /** Takes the lock on a host whose system locks do not reach here. */
  private Optional<Lease> far(String owner, String host) throws IOException {
    Files.createDirectories(folder());
    return Holders.of(folder(), worker(owner, host)).take("apply", 7);
  }

  private String problem(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return String.valueOf(exception.getMessage()).replace(temporary.toString(), "…");
  }

  @Test
  void whoever_waits_in_vain_learns_who_holds_it_since_when_doing_what_and_until_when() {
    try (Lease held = locks("ann", "here").take("apply", 3)) {
      clock.pass(Duration.ofMinutes(1));
      assertThat(problem(() -> locks("bob", "here").take("apply", 3)))
          .isEqualTo(
              """
              LAP-0703 Target in use
                at …
                ann on here (process 4711) has been at work here since 2026-03-01T12:00:00Z: apply\
               from serial 3. The lock ann-0 lasts until 2026-03-01T12:10:00Z unless it is renewed.
                Fix: wait until it has ended, then plan again; only when it is certain that it will\
               not go on, give its lock up: force-unlock ann-0.""");
      held.check();
    }
    locks("bob", "here").take("apply", 3).close();
  }

  @Test
  void nothing_is_left_of_a_lock_that_was_given_back() throws IOException {
    locks("ann", "here").take("apply", 3).close();

    assertThat(locks("ann", "here").holders().all()).isEmpty();
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "lock-in-process");
    }
  }

  @Test
  void who_crashed_on_this_host_is_taken_over_at_once() throws IOException {
    Lease crashed = far("ann", "here").orElseThrow(); // without a lock of the system: it is gone

    try (Lease held = locks("bob", "here").take("apply", 3)) {
      assertThat(locks("bob", "here").holders().all()).containsExactly(held.holder());
      assertThat(problem(crashed::check))
          .isEqualTo(
              """
              LAP-0621 Lock lost
                at …/own
                The lock ann-0 of this apply is no longer held. Somebody took it over, or gave it\
               up by force.
                Fix: plan again; what was done until then stands in the state or in its journal.""");
      held.check();
    }
  }

  @Test
  void who_is_on_another_host_is_left_alone_until_its_time_is_over() throws IOException {
    Lease far = far("ann", "far").orElseThrow();
    clock.pass(Duration.ofSeconds(599));
    assertThat(problem(() -> locks("bob", "here").take("apply", 3))).contains("ann on far");

    clock.pass(Duration.ofSeconds(1));
    try (Lease held = locks("bob", "here").take("apply", 3)) {
      assertThat(problem(far::check)).contains("It expired at 2026-03-01T12:10:00Z");
      far.close(); // in vain
      held.check();
    }
  }

  @Test
  void two_machines_of_one_name_are_two() throws IOException {
    Files.createDirectories(folder());
    Worker ann = machine("ann", "boot-1");
    Lease held = Holders.of(folder(), ann).take("apply", 7).orElseThrow();

    Holders other = Holders.of(folder(), machine("bob", "boot-2"));
    assertThat(other.take("apply", 7)).isEmpty();
    assertThat(
            problem(
                () ->
                    Locks.of(folder(), temporary, machine("bob", "boot-2"), Duration.ZERO).check()))
        .contains("ann on box");
    held.check();

    clock.pass(Duration.ofMinutes(10));
    assertThat(other.take("apply", 7)).isPresent();
    assertThat(Holders.of(folder(), machine("eve", "boot-2")).take("apply", 7)).isPresent();
  }

  private Worker machine(String owner, String machine) {
    return new Worker(
        owner, "box", machine, 4711, clock, Duration.ofMinutes(10), () -> owner + "-" + ids++);
  }

  @Test
  void a_lock_that_is_taken_away_while_it_is_renewed_is_lost() throws IOException {
    Files.createDirectories(folder());
    Path file = folder().resolve("holder-ann-0.json");
    Clock deleting =
        new Clock() {
          private int asked;

          @Override
          public ZoneId getZone() {
            return clock.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            if (asked++ == 3) { // the file is open by then
              assertThat(file.toFile().delete()).isTrue();
            }
            return clock.instant();
          }
        };
    Worker ann = worker("ann", "far").by(deleting);
    Lease far = Holders.of(folder(), ann).take("apply", 7).orElseThrow();
    clock.pass(Duration.ofMinutes(5));

    assertThat(problem(far::check)).contains("gave it up by force");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_lock_is_renewed_while_somebody_works() throws IOException {
    Lease far = far("ann", "far").orElseThrow();
    for (int i = 0; i < 10; i++) {
      clock.pass(Duration.ofMinutes(9));
      far.check();
    }

    assertThat(far.holder().expires()).isEqualTo(Instant.parse("2026-03-01T13:40:00Z"));
    assertThat(locks("bob", "here").holders().all()).containsExactly(far.holder());
    assertThat(problem(() -> locks("bob", "here").take("apply", 3)))
        .contains("until 2026-03-01T13:40:00Z");
  }

  @Test
  void a_lock_that_was_given_up_by_force_does_not_come_back_when_it_is_renewed()
      throws IOException {
    Lease far = far("ann", "far").orElseThrow();
    locks("bob", "here").unlock("ann-0");
    clock.pass(Duration.ofMinutes(5));

    assertThat(problem(far::check)).contains("gave it up by force");
    assertThat(locks("bob", "here").holders().all()).isEmpty();
  }

  @Test
  void giving_up_by_force_needs_the_id() throws IOException {
    Locks locks = locks("bob", "here");
    assertThat(problem(() -> locks.unlock("ann-0")))
        .isEqualTo(
            """
            LAP-0617 Not the lock's id
              at …/own
              `ann-0` was given. Nobody has a lock here.
              Fix: give the id of the lock that is in the way, which the problem names that it\
             causes.""");

    Lease far = far("ann", "far").orElseThrow();
    for (String other : List.of("", "ann", "../own/holder-ann-0", "*")) {
      assertThat(problem(() -> locks.unlock(other))).contains("The lock ann-0 lasts until");
    }
    far.check();
  }

  @Test
  void a_holder_that_cannot_be_read_is_left_alone_for_as_long_as_locks_last() throws IOException {
    assertThat(far("ann", "far")).isPresent();
    Path file = folder().resolve("holder-ann-0.json");
    Files.writeString(file, "torn");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T12:00:00Z")));

    assertThat(problem(() -> locks("bob", "here").take("apply", 3)))
        .contains("someone on an unknown host");
    clock.pass(Duration.ofMinutes(10));
    locks("bob", "here").take("apply", 3).close();
  }

  @Test
  void what_was_half_written_goes_once_its_time_is_over() throws IOException {
    Files.createDirectories(folder());
    Path left = Files.writeString(folder().resolve("holder-ann-9.new"), "{");
    Files.setLastModifiedTime(left, FileTime.from(clock.instant()));

    clock.pass(Duration.ofMinutes(10));
    locks("bob", "here").take("apply", 3).close();
    assertThat(left).exists();
    clock.pass(Duration.ofSeconds(1));
    locks("bob", "here").take("apply", 3).close();
    assertThat(left).doesNotExist();
  }

  @Test
  void of_hosts_that_come_at_once_never_two_have_it() throws Exception {
    int hosts = 8;
    Files.createDirectories(folder());
    var inside = new AtomicInteger();
    var entered = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(hosts);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      String host = "host-" + i;
      Worker worker = Worker.here().on(host).by(clock);
      work.add(
          () -> {
            boolean alone = true;
            for (int round = 0; round < 200; round++) {
              Optional<Lease> lease = Holders.of(folder(), worker).take("apply", 1);
              if (lease.isPresent()) {
                entered.incrementAndGet();
                alone &= inside.incrementAndGet() == 1;
                lease.get().check();
                inside.decrementAndGet();
                lease.get().close();
              }
            }
            return alone;
          });
    }
    for (Future<Boolean> alone : pool.invokeAll(work)) {
      assertThat(alone.get()).isTrue();
    }
    pool.shutdown();
    assertThat(entered.get()).isPositive();
  }

  @Test
  void a_lock_that_lasts_less_than_a_second_is_a_mistake() {
    assertThatThrownBy(() -> Worker.here().lasting(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_holder_writes_is_read_again_and_nothing_else() {
    Holder holder = worker("ann", "here").holder("apply", 9);
    byte[] bytes = holder.bytes();

    assertThat(Holder.read(bytes)).contains(holder);
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 1;
      assertThat(Holder.read(flipped)).as("byte %s", i).isEmpty();
    }
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"owner\":\"ann\"");
  }
}
