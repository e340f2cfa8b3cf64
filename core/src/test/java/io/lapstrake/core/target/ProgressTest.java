package io.lapstrake.core.target;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.store.FileStates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener hears of an apply. */
class ProgressTest {

  @TempDir Path temp;

  private final List<String> heard = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();

  private final ApplyListener listener =
      new ApplyListener() {
        @Override
        public void step(int number, int of, String step) {
          heard.add(number + "/" + of + " " + step);
          clock.addAndGet(1_000_000);
        }

        @Override
        public void did(String step, Duration took) {
          heard.add("did " + step + " in " + took.toMillis() + " ms");
        }

        @Override
        public void ended(int steps, Duration took) {
          heard.add("ended after " + steps + " in " + took.toMillis() + " ms");
        }
      };

  @Test
  void steps_are_numbered_and_timed_and_the_total_is_what_is_known() {
    Progress progress = Progress.to(listener, clock::get);

    progress.step("look");
    progress.expects(2);
    progress.step("write");
    progress.step("move");
    progress.ended();

    assertThat(heard)
        .containsExactly(
            "1/1 look",
            "did look in 1 ms",
            "2/3 write",
            "did write in 1 ms",
            "3/3 move",
            "did move in 1 ms",
            "ended after 3 in 3 ms");
  }

  @Test
  void an_apply_to_a_directory_tells_as_many_steps_as_it_said() {
    Manifests shop = shop(config("a", "k", "1"), config("b", "k", "1"));
    try (DirectoryTarget target =
        DirectoryTarget.at(temp.resolve("shop"))
            .progress(Progress.to(listener, clock::get))
            .open()) {
      target.apply(target.plan(shop));
      int steps = (int) heard.stream().filter(it -> it.matches("\\d+/.*")).count();
      assertThat(heard).last().asString().startsWith("ended after " + steps + " in ");
      assertThat(heard.stream().filter(it -> it.matches("\\d+/.*")).skip(1))
          .allMatch(it -> it.matches("\\d+/" + steps + " .*"));
      heard.clear();

      target.apply(target.plan(shop));

      assertThat(heard).isEmpty();
    }
  }

  @Test
  void an_apply_to_a_server_tells_all_its_steps_from_the_first_on() {
    Manifests shop = shop(config("a", "k", "1"), config("b", "k", "1"));
    try (ObjectTarget target = objects(new FaultyServer())) {
      target.apply(target.plan(shop));

      assertThat(heard)
          .filteredOn(it -> !it.startsWith("did "))
          .containsExactly(
              "1/4 create ConfigMap shop/a",
              "2/4 create ConfigMap shop/b",
              "3/4 store the state",
              "4/4 clear the journal",
              "ended after 4 in 4 ms");
    }
  }

  @Test
  void after_an_apply_that_failed_the_steps_are_counted_anew() {
    Manifests shop = shop(config("a", "k", "1"), config("b", "k", "1"));
    var server = new FaultyServer();
    server.failAt(1, false);
    try (ObjectTarget target = objects(server)) {
      assertThatThrownBy(() -> target.apply(target.plan(shop))).hasMessageContaining("LAP-0707");
      server.failNever();
      heard.clear();
      target.apply(target.plan(shop));

      assertThat(heard)
          .filteredOn(it -> !it.startsWith("did "))
          .containsExactly(
              "1/3 create ConfigMap shop/b",
              "2/3 store the state",
              "3/3 clear the journal",
              "ended after 3 in 3 ms");
    }
  }

  private ObjectTarget objects(ObjectServer server) {
    Progress progress = Progress.to(listener, clock::get);
    return ObjectTarget.of(FileStates.at(temp.resolve("states")), server, progress, () -> "line");
  }
}
