package io.lapstrake.core.store;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every store of states has to do; each backend's test is one of these. */
public abstract class StateStoreContract {

  private static final int THREADS = 16;

  protected final MovingClock clock = new MovingClock();
  private final AtomicInteger ids = new AtomicInteger();

  /** What stands for the end of a process. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Opens the one store of the test, once more; it waits for nobody. */
  protected abstract StateStore open(Worker worker);

  /** The same, which stops for ever right before a step that changes something, from 0 on. */
  protected abstract StateStore openStoppingAt(int step, Worker worker);

  /** All that the store has written, whatever it is. */
  protected abstract SortedMap<String, String> written() throws IOException;

  /** Lets the state that was written be of a newer format. */
  protected abstract void makeNewer() throws IOException;

  /** How often each of several who race swaps. */
  protected int swaps() {
    return 50;
  }

  /** A worker of a host. */
  protected final Worker on(String host) {
    return new Worker(
        "ann", host, 4711, clock, Duration.ofMinutes(10), () -> "id-" + ids.getAndIncrement());
  }

  private StateStore open() {
    return open(on("here"));
  }

  protected static Manifests counting(int count) {
    return shop(config("count", "k", Integer.toString(count)), config("other", "k", "same"));
  }

  protected static State next(State seen, Manifests manifests) {
    PlanPolicy policy = PlanPolicy.careful().deletingEverything();
    return Plan.between(manifests, seen, Observed.asRecorded(), policy).next("line");
  }

  protected final void store(Manifests manifests) {
    try (StateStore store = open()) {
      State seen = store.read();
      store.swap(seen, next(seen, manifests));
    }
  }

  private static String count(State state) {
    return state.records().stream()
        .filter(it -> it.key().name().equals("count"))
        .map(it -> String.valueOf(it.content().map("data").text("k")))
        .findFirst()
        .orElse("none");
  }

  private static List<Problem> problems(ThrowingCallable action) {
    var exception = catchThrowableOfType(ProblemException.class, action);
    assertThat(exception).isNotNull();
    return exception.problems();
  }

  private static String code(ThrowingCallable action) {
    return problems(action).get(0).code() + " " + problems(action).get(0).summary();
  }

  @Test
  void what_was_never_stored_is_none() throws IOException {
    SortedMap<String, String> before = written();
    try (StateStore store = open()) {
      assertThat(store.read().serial()).isZero();
      assertThat(store.holders()).isEmpty();
      assertThat(store.journal().entries()).isEmpty();
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void what_was_stored_is_read_with_what_the_objects_hold() {
    store(counting(1));
    store(counting(2));
    try (StateStore store = open()) {
      State read = store.read();
      assertThat(read.serial()).isEqualTo(2);
      assertThat(read.lineage()).isEqualTo("line");
      assertThat(Plan.between(counting(2), read).isEmpty()).isTrue();
      Plan plan = Plan.between(counting(3), read);
      assertThat(plan.effective().get(0).fields()).hasToString("[data.k: 2 → 3]");
    }
  }

  @Test
  void everything_can_go_and_come_again() {
    store(counting(1));
    store(shop());
    store(counting(2));
    try (StateStore store = open()) {
      assertThat(store.read().size()).isEqualTo(2);
      assertThat(count(store.read())).isEqualTo("2");
    }
  }

  @Test
  void a_lost_race_changes_no_byte() throws IOException {
    store(counting(1));
    try (StateStore slow = open()) {
      State seen = slow.read();
      store(counting(2));
      SortedMap<String, String> before = written();

      assertThat(problems(() -> slow.swap(seen, next(seen, counting(3)))))
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.code()).isEqualTo("LAP-0625");
                assertThat(it.summary()).isEqualTo("State changed meanwhile");
                assertThat(it.detail())
                    .isEqualTo("Serial 1 was read, and somebody else has stored another since.");
              });
      assertThat(written()).isEqualTo(before);
      assertThat(count(slow.read())).isEqualTo("2");
    }
  }

  @Test
  void only_the_next_serial_follows() {
    store(counting(1));
    try (StateStore store = open()) {
      State seen = store.read();
      State next = next(seen, counting(2));
      State later = next(next, counting(3));
      assertThatThrownBy(() -> store.swap(seen, later))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Serial 3 does not follow 1");
      assertThatThrownBy(() -> store.swap(seen, seen)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void threads_that_count_count_each_step_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      work.add(this::countOn);
    }
    int lost = 0;
    for (Future<Integer> each : pool.invokeAll(work)) {
      lost += each.get();
    }
    pool.shutdown();

    try (StateStore store = open()) {
      State read = store.read();
      assertThat(read.serial()).isEqualTo((long) THREADS * swaps());
      assertThat(count(read)).isEqualTo(Integer.toString(THREADS * swaps()));
    }
    assertThat(lost).as("races").isPositive();
  }

  /** Counts on; gives how often somebody else was faster. */
  private int countOn() {
    int lost = 0;
    try (StateStore store = open()) {
      for (int done = 0; done < swaps(); ) {
        try {
          State seen = store.read();
          int so = seen.serial() == 0 ? 0 : Integer.parseInt(count(seen));
          store.swap(seen, next(seen, counting(so + 1)));
          done++;
        } catch (ProblemException e) {
          assertThat(e).hasMessageStartingWith("LAP-0625 State changed meanwhile");
          lost++;
        }
      }
    }
    return lost;
  }

  @Test
  void the_lock_excludes() {
    store(counting(1));
    try (StateStore one = open();
        StateStore other = open()) {
      State seen = one.read();
      try (Lease held = one.lock("apply", 1)) {
        assertThat(other.holders()).containsExactly(held.holder());
        assertThat(code(() -> other.lock("apply", 1))).isEqualTo("LAP-0703 Target in use");
        assertThat(problems(() -> other.lock("apply", 1)).get(0).detail())
            .isEqualTo(
                "ann on here (process 4711) has been at work here since 2026-03-01T12:00:00Z: apply"
                    + " from serial 1. The lock "
                    + held.holder().id()
                    + " lasts until 2026-03-01T12:10:00Z unless it is renewed.");
        assertThat(code(() -> other.swap(seen, next(seen, counting(2)))))
            .isEqualTo("LAP-0703 Target in use");
        one.swap(seen, next(seen, counting(3)));
      }
      assertThat(one.holders()).isEmpty();
      State then = other.read();
      other.swap(then, next(then, counting(4)));
      assertThat(count(one.read())).isEqualTo("4");
    }
  }

  @Test
  void a_lock_expires_is_taken_over_and_the_old_ones_swap_is_refused() throws IOException {
    store(counting(1));
    try (StateStore far = open(on("far"));
        StateStore near = open(on("near"))) {
      State seen = far.read();
      Lease old = far.lock("apply", 1);
      old.releaseSystemLock(); // as where the locks of another host do not reach
      assertThat(code(() -> near.lock("apply", 1))).isEqualTo("LAP-0703 Target in use");

      clock.pass(Duration.ofMinutes(10));
      try (Lease held = near.lock("apply", 1)) {
        assertThat(near.holders()).containsExactly(held.holder());
        SortedMap<String, String> before = written();
        assertThat(code(() -> far.swap(seen, next(seen, counting(2)))))
            .isEqualTo("LAP-0621 Lock lost");
        assertThat(written()).isEqualTo(before);
        near.swap(seen, next(seen, counting(3)));
      }
      old.close();
      assertThat(count(near.read())).isEqualTo("3");
    }
  }

  @Test
  void giving_up_by_force_needs_the_id() {
    store(counting(1));
    try (StateStore one = open();
        StateStore other = open()) {
      State seen = one.read();
      try (Lease held = one.lock("apply", 1)) {
        assertThat(code(() -> other.unlock("id"))).isEqualTo("LAP-0617 Not the lock's id");
        held.check();
        other.unlock(held.holder().id());
        assertThat(code(() -> one.swap(seen, next(seen, counting(2)))))
            .isEqualTo("LAP-0621 Lock lost");
      }
      other.lock("apply", 1).close();
      assertThat(code(() -> other.unlock("id"))).isEqualTo("LAP-0617 Not the lock's id");
    }
  }

  @Test
  void stopped_at_any_step_a_swap_leaves_the_old_or_the_new() throws IOException {
    store(counting(1));
    int old = 0;
    int fresh = 0;
    boolean stopped = true;
    for (int step = 0; stopped; step++) {
      int was;
      try (StateStore before = open()) {
        was = Integer.parseInt(count(before.read()));
      }
      Worker worker = on("here");
      try (StateStore store = openStoppingAt(step, worker)) {
        State seen = store.read();
        store.swap(seen, next(seen, counting(was + 1)));
        stopped = false;
      } catch (Stopped e) {
        stopped = true;
      }
      try (StateStore after = open()) {
        int is = Integer.parseInt(count(after.read()));
        assertThat(is).as("step %s", step).isBetween(was, was + 1);
        old += is == was ? 1 : 0;
        fresh += is == was ? 0 : 1;
        State seen = after.read();
        after.swap(seen, next(seen, counting(is + 1)));
        assertThat(count(after.read())).isEqualTo(Integer.toString(is + 1));
      }
    }
    assertThat(old).isPositive();
    assertThat(fresh).isPositive();
  }

  @Test
  void a_newer_format_is_refused() throws IOException {
    store(counting(1));
    makeNewer();
    SortedMap<String, String> before = written();

    try (StateStore store = open()) {
      assertThat(code(store::read)).isEqualTo("LAP-0602 State of a newer format");
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void a_secret_is_never_written() throws IOException {
    Draft secret =
        Draft.of("v1", "Secret", "s")
            .set(Literal.of("aHVudGVyMg==").sensitive(), "data", "password");
    store(shop(secret));

    assertThat(written().values()).noneMatch(it -> it.contains("aHVudGVyMg=="));
    try (StateStore store = open()) {
      MapNode content = store.read().records().iterator().next().content();
      assertThat(content.isSensitive()).isTrue();
    }
  }

  @Test
  void what_is_appended_to_the_journal_stays_until_it_is_cleared() throws IOException {
    try (StateStore store = open();
        Lease held = store.lock("apply", 0)) {
      assertThat(held.holder().serial()).isZero();
      store.journal().append(MapNode.of("n", "1"));
      store.journal().append(MapNode.of("n", "2\n"));
    }
    try (StateStore store = open()) {
      assertThat(store.journal().entries())
          .extracting(it -> it.text("n"))
          .containsExactly("1", "2\n");
      store.journal().clear();
      assertThat(store.journal().entries()).isEmpty();
    }
  }
}
