package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A process is killed at random moments of its applies, as {@code kill -9} does it; whatever it
 * leaves, the next apply gives exactly what was asked for.
 */
class KillTest {

  private static final int KILLS = Boolean.getBoolean("lapstrake.long") ? 1_000 : 20;
  private static final int KILLS_EACH = KILLS / Destination.values().length;

  @TempDir Path temporary;
  private int started;

  private Child start(Destination destination, Path path) throws IOException {
    Path elsewhere = temporary.resolve("warm-up-" + started++);
    return Child.of(Victim.class, destination.name(), path, elsewhere);
  }

  @ParameterizedTest
  @EnumSource(Destination.class)
  void whatever_a_killed_apply_leaves_the_next_one_converges(Destination destination)
      throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Path path = temporary.resolve("target");
    long duration = measure(destination);
    Child next = start(destination, path);
    for (int i = 0; i < KILLS_EACH; i++) {
      Child victim = next;
      next = start(destination, path); // gets ready while the victim is at work
      long moment = (long) (random.nextDouble() * (double) duration);
      assertThat(victim.answer()).isEqualTo("ready");
      victim.say("");
      LockSupport.parkNanos(moment);
      victim.close();
      String when = "seed %d, kill %d after %,d ns".formatted(seed, i, moment);
      assertConverges(destination, path, new Forty(random.nextInt(Victim.VERSIONS + 1)), when);
    }
    next.close();
  }

  /** How long a process takes that nobody kills, from its start on. */
  private long measure(Destination destination) throws Exception {
    Child whole = start(destination, temporary.resolve("measured"));
    assertThat(whole.answer()).isEqualTo("ready");
    long begin = System.nanoTime();
    whole.say("");
    assertThat(whole.answer()).isEqualTo("done");
    long duration = System.nanoTime() - begin;
    whole.close();
    return duration;
  }

  private static void assertConverges(Destination destination, Path path, Forty wanted, String when)
      throws IOException {
    Plan left = destination.deliver(wanted, path);

    assertThat(left.isEmpty()).as(when).isTrue();
    assertThat(left.observed().drifts()).as(when).isEmpty();
    var expected = new TreeMap<String, String>();
    for (Manifest manifest : wanted.resolve(Environment.named("default"))) {
      expected.put(Layout.pathOf(manifest.key()), manifest.toYaml());
    }
    Map<String, String> found = manifests(destination, path);
    assertThat(resources(String.valueOf(found.remove(Layout.KUSTOMIZATION))))
        .as(when)
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(found).as(when).isEqualTo(expected);
    long serial = assertRecorded(destination, path, wanted, when);
    if (destination == Destination.GIT) {
      Program git = Program.git(path);
      assertThat(git.run("fsck", "--strict", "--no-dangling", "--no-progress")).as(when).isEmpty();
      assertThat(git.run("rev-list", "--count", "main")).as(when).isEqualTo(serial + "\n");
    }
  }

  /** All that is not Lapstrake's own, by its path in the stack's folder. */
  private static Map<String, String> manifests(Destination destination, Path path)
      throws IOException {
    var found = new TreeMap<String, String>();
    destination
        .files(path)
        .forEach((file, text) -> found.put(file.substring(Destination.FOLDER.length() + 1), text));
    found.keySet().removeIf(file -> file.startsWith(Layout.OWN + "/"));
    return found;
  }

  private static List<String> resources(String kustomization) {
    Map<?, ?> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(kustomization);
    return ((List<?>) Objects.requireNonNull(tree.get("resources")))
        .stream().map(Object::toString).toList();
  }

  /** The state counts each object once; gives its serial. */
  private static long assertRecorded(
      Destination destination, Path path, Forty wanted, String when) {
    try (Target target = destination.open(path)) {
      State state = target.state();
      assertThat(state.records().stream().map(Recorded::key).map(Object::toString))
          .as(when)
          .containsExactlyInAnyOrderElementsOf(
              wanted.resolve(Environment.named("default")).all().stream()
                  .map(manifest -> manifest.key().toString())
                  .toList());
      return state.serial();
    }
  }
}
