package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

  private static final int KILLS = Boolean.getBoolean("lapstrake.long") ? 200 : 20;
  private static final int KILLS_EACH = KILLS / Destination.values().length;

  @TempDir Path temporary;
  private int started;

  /** A process that is ready to begin. */
  private record Ready(Process process, BufferedReader output) {

    void begin() throws IOException {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    }

    void await(String word) throws IOException {
      assertThat(output.readLine()).isEqualTo(word);
    }

    void kill() throws InterruptedException, IOException {
      process.destroyForcibly().waitFor();
      output.close();
    }
  }

  private Ready start(Destination destination, Path path) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                destination.name(),
                path.toString(),
                temporary.resolve("warm-up-" + started++).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    return new Ready(process, new BufferedReader(output));
  }

  @ParameterizedTest
  @EnumSource(Destination.class)
  void whatever_a_killed_apply_leaves_the_next_one_converges(Destination destination)
      throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Path path = temporary.resolve("target");
    long duration = measure(destination);
    Ready next = start(destination, path);
    for (int i = 0; i < KILLS_EACH; i++) {
      Ready victim = next;
      next = start(destination, path); // gets ready while the victim is at work
      long moment = (long) (random.nextDouble() * (double) duration);
      victim.await("ready");
      victim.begin();
      LockSupport.parkNanos(moment);
      victim.kill();
      String when = "seed %d, kill %d after %,d ns".formatted(seed, i, moment);
      assertConverges(destination, path, new Forty(random.nextInt(Victim.VERSIONS + 1)), when);
    }
    next.kill();
  }

  /** How long a process takes that nobody kills, from its start on. */
  private long measure(Destination destination) throws Exception {
    Ready whole = start(destination, temporary.resolve("measured"));
    whole.await("ready");
    long begin = System.nanoTime();
    whole.begin();
    whole.await("done");
    long duration = System.nanoTime() - begin;
    whole.kill();
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
