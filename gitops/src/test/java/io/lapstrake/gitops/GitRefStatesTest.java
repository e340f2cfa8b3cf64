package io.lapstrake.gitops;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.state.State;
import io.lapstrake.core.store.Lease;
import io.lapstrake.core.store.StateStore;
import io.lapstrake.core.store.StateStoreContract;
import io.lapstrake.core.store.Worker;
import io.lapstrake.core.value.MapNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States at a ref, which git reads. */
class GitRefStatesTest extends StateStoreContract {

  private static final String REF = "refs/lapstrake/shop/prod";

  @TempDir Path temporary;
  private Delivery delivery;

  @BeforeEach
  void make_a_repository() {
    delivery = Delivery.in(temporary);
  }

  @Override
  protected StateStore open(Worker worker) {
    return open(delivery.settings().worker(worker));
  }

  private static GitRefStates open(GitRepository repository) {
    return repository.states("shop", "prod", Duration.ZERO);
  }

  @Override
  protected StateStore openStoppingAt(int step, Worker worker) {
    int[] left = {step};
    return open(
        delivery
            .settings()
            .worker(worker)
            .progress(
                any -> {
                  if (left[0]-- <= 0) {
                    throw new Stopped();
                  }
                }));
  }

  @Override
  protected SortedMap<String, String> written() throws IOException {
    var files = new TreeMap<String, String>();
    files.put("refs", delivery.git("for-each-ref"));
    files.put("objects", delivery.git("cat-file", "--batch-all-objects", "--batch"));
    Path own = delivery.repository().resolve("lapstrake");
    if (Files.exists(own)) {
      try (Stream<Path> all = Files.walk(own)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              own.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    files.keySet().removeIf(file -> file.contains("lock")); // made by a lock, and empty
    return files;
  }

  @Override
  protected void makeNewer() throws IOException {
    Path clone = delivery.cloned();
    CommandLine git = CommandLine.in(clone);
    git.git("fetch", "-q", "origin", REF);
    git.git("checkout", "-q", "FETCH_HEAD");
    Path header = clone.resolve("header.json");
    Files.writeString(header, "{\"format\":99" + Files.readString(header).substring(11));
    git.git("commit", "-q", "-a", "-m", "Newer");
    git.git("push", "-q", "origin", "HEAD:" + REF);
  }

  @Test
  void git_reads_every_state_that_there_was() {
    store(counting(1));
    store(counting(2));

    assertThat(delivery.git("log", "--format=%s%n%b", REF))
        .isEqualTo(
            """
            State of shop in prod
            Lapstrake-Serial: 2

            State of shop in prod
            Lapstrake-Serial: 1

            """);
    assertThat(delivery.git("ls-tree", "--name-only", REF))
        .isEqualTo("header.json\nobjects-1-0000.json\nrecords-1-0000.json\n");
    assertThat(delivery.git("show", REF + "~1:objects-1-0000.json")).contains("\"k\":\"1\"");
    delivery.assertSound();
    delivery.git("gc", "-q", "--prune=now");
    try (StateStore store = open(on("here"))) {
      assertThat(store.read().records()).allMatch(it -> !it.content().isEmpty());
    }
  }

  @Test
  void a_repository_that_is_not_there_is_made_by_what_is_stored_first() {
    Path path = temporary.resolve("new.git");
    GitRepository repository = GitTarget.bare(path).createIfMissing();
    try (GitRefStates store = open(repository)) {
      assertThat(store.read().serial()).isZero();
      assertThat(path).doesNotExist();
      State seen = store.read();
      try (Lease lease = store.lock("apply", 0)) {
        lease.check();
        store.journal().append(MapNode.of("a", "b"));
        store.swap(seen, next(seen, counting(1)));
      }
    }
    assertThat(CommandLine.in(path).git("rev-list", "--count", REF)).isEqualTo("1\n");
    assertThatThrownBy(() -> GitTarget.bare(temporary.resolve("other.git")).states("a", "b"))
        .hasMessageStartingWith("LAP-0801 Repository not found");
    assertThatThrownBy(() -> repository.states("a", "b..c"))
        .hasMessageStartingWith("LAP-0810 Branch name not possible");
  }

  @Test
  void states_of_several_stacks_and_a_delivery_share_a_repository() {
    delivery.deliver(Stacks.shop(Map.of("a", "1")));
    store(shop(config("count", "k", "1")));
    try (GitRefStates other = delivery.settings().states("other", "prod")) {
      State seen = other.read();
      other.swap(seen, next(seen, counting(5)));
    }
    delivery.deliver(Stacks.shop(Map.of("a", "2")));

    assertThat(delivery.git("for-each-ref", "--format=%(refname)"))
        .isEqualTo("refs/heads/main\nrefs/lapstrake/other/prod\nrefs/lapstrake/shop/prod\n");
    delivery.assertSound();
  }
}
