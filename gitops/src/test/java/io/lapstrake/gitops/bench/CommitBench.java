package io.lapstrake.gitops.bench;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.Layout;
import io.lapstrake.core.value.Literal;
import io.lapstrake.gitops.GitTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Committing 10,000 files of about 900 bytes: the whole of an apply, from opening a bare repository
 * to the moved branch, against {@code git add -A} and {@code git commit} of the same files, which
 * lie in the work tree already. Each time a fresh repository, on the same disk.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what sets the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class CommitBench {

  @Param("10000")
  private int files;

  private Manifests manifests;
  private Path folder;

  /** Makes the objects once. */
  @Setup(Level.Trial)
  public void describe() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      Draft draft = Draft.of("v1", "ConfigMap", "item-" + i);
      for (int line = 0; line < 12; line++) {
        String value =
            "setting " + line + " of item " + i + ", which says what it is for: " + (i * line);
        draft = draft.set(Literal.of(value), "data", "key-" + line);
      }
      Draft done = draft;
      parts.add((Resource) () -> done);
    }
    manifests = Stack.named("shop").in("shop").with(parts).resolve(Environment.named("prod"));
  }

  /** Makes a bare repository, and one with the files in its work tree. */
  @Setup(Level.Invocation)
  public void makeRepositories() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("commit-bench");
    run(folder, "git", "init", "-q", "--bare", "-b", "main", "bare.git");
    run(folder, "git", "init", "-q", "-b", "main", "tree");
    run(folder.resolve("tree"), "git", "config", "user.name", "x");
    run(folder.resolve("tree"), "git", "config", "user.email", "x@example.com");
    for (Manifest manifest : manifests) {
      Path file = folder.resolve("tree/prod/shop").resolve(Layout.pathOf(manifest.key()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, manifest.toYaml());
    }
    run(folder, "sync");
  }

  /** Takes them away. */
  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A plan that creates them all, applied. */
  @Benchmark
  public Applied gitTarget() {
    try (GitTarget git = GitTarget.bare(folder.resolve("bare.git")).folder("prod/shop")) {
      return git.apply(git.plan(manifests));
    }
  }

  /** The command line. */
  @Benchmark
  public void gitAddAndCommit() throws IOException, InterruptedException {
    run(folder.resolve("tree"), "git", "add", "-A");
    run(folder.resolve("tree"), "git", "commit", "-q", "-m", "All");
  }

  private static void run(Path where, String... command) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(command).directory(where.toFile()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status);
    }
  }
}
