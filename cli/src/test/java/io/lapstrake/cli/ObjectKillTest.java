package io.lapstrake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.store.FileStates;
import io.lapstrake.core.store.StateStore;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.target.ObjectTarget;
import io.lapstrake.core.yaml.Json;
import io.lapstrake.gitops.GitTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that takes objects to a server one by one is killed at random moments, as {@code kill
 * -9} does it; whatever it leaves, the next apply gives exactly what was asked for.
 */
class ObjectKillTest {

  private static final int KILLS = Boolean.getBoolean("lapstrake.long") ? 100 : 6;
  private static final int VERSIONS = 6;

  @TempDir Path temporary;

  /** Where the state is kept. */
  enum Kept {
    IN_A_FOLDER {
      @Override
      StateStore open(Path path) {
        return FileStates.at(path.resolve("states"));
      }
    },
    AT_A_REF {
      @Override
      StateStore open(Path path) {
        return GitTarget.bare(path.resolve("states.git"))
            .createIfMissing()
            .states("forty", "default");
      }
    };

    abstract StateStore open(Path path);

    final ServerOfFiles server(Path path) {
      return new ServerOfFiles(path.resolve("objects"));
    }

    /** Plans and applies; gives the plan that is left after that. */
    final Plan deliver(Forty forty, Path path) {
      Manifests manifests = forty.resolve(Environment.named("default"));
      try (ObjectTarget target = ObjectTarget.of(open(path), server(path))) {
        target.apply(target.plan(manifests));
        return target.plan(manifests);
      }
    }
  }

  /** A process that delivers one version after the other, until it is killed. */
  static final class Victim {

    private Victim() {}

    /**
     * Warms up, says that it is ready, waits for a byte, and begins.
     *
     * @param arguments how the state is kept, where it is, and where to warm up
     */
    public static void main(String[] arguments) throws IOException {
      Kept kept = Kept.valueOf(arguments[0]);
      kept.deliver(new Forty(0), Path.of(arguments[2]));
      System.out.println("ready");
      if (System.in.read() < 0) {
        return;
      }
      for (int version = 0; version < VERSIONS; version++) {
        kept.deliver(new Forty(version), Path.of(arguments[1]));
      }
      System.out.println("done");
    }
  }

  private Process start(Kept kept, Path path, String warmUp) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            kept.name(),
            path.toString(),
            temporary.resolve(warmUp).toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader begin(Process process) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).isEqualTo("ready");
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return output;
  }

  private long measure(Kept kept) throws IOException {
    Process whole = start(kept, temporary.resolve("measured"), "warm-up");
    try (BufferedReader output = begin(whole)) {
      long start = System.nanoTime();
      assertThat(output.readLine()).isEqualTo("done");
      return System.nanoTime() - start;
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void whatever_a_killed_apply_leaves_the_next_one_converges(Kept kept) throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    long duration = measure(kept);
    Path path = temporary.resolve("target");
    for (int i = 0; i < KILLS; i++) {
      Process victim = start(kept, path, "warm-up-" + i);
      long moment = (long) (random.nextDouble() * (double) duration);
      try (BufferedReader output = begin(victim)) {
        LockSupport.parkNanos(moment);
        victim.destroyForcibly().waitFor();
        assertThat(output).isNotNull();
      }
      String when = "seed %d, kill %d after %,d ns".formatted(seed, i, moment);
      assertConverges(kept, path, new Forty(random.nextInt(VERSIONS + 1)), when);
    }
  }

  private static void assertConverges(Kept kept, Path path, Forty wanted, String when)
      throws IOException {
    Plan left = kept.deliver(wanted, path);

    assertThat(left.isEmpty()).as(when).isTrue();
    assertThat(left.observed().drifts()).as(when).isEmpty();
    var expected = new TreeMap<String, String>();
    for (Manifest manifest : wanted.resolve(Environment.named("default"))) {
      expected.put(Layout.pathOf(manifest.key()), Json.write(manifest.tree()));
    }
    assertThat(kept.server(path).objects()).as(when).isEqualTo(expected);
    try (StateStore store = kept.open(path)) {
      assertThat(store.read().size()).as(when).isEqualTo(expected.size());
      assertThat(store.journal().entries()).as(when).isEmpty();
      assertThat(store.holders()).as(when).isEmpty();
    }
    if (kept == Kept.AT_A_REF) {
      Program git = Program.git(path.resolve("states.git"));
      assertThat(git.run("fsck", "--strict", "--no-dangling", "--no-progress"))
          .as(when)
          .isIn("", "notice: HEAD points to an unborn branch (main)\n");
    }
  }
}
