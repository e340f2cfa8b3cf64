package io.lapstrake.k8s.bench;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.target.Applied;
import io.lapstrake.core.target.DirectoryTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
 * The whole of a plan that is empty: a stack is resolved, the directory that it was applied to is
 * opened, its state read, each file looked at, and all of it compared. And the whole of an apply
 * that changes each object, from opening the directory on. With 2 GiB of heap.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what sets the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class DirectoryBench {

  @Param({"1000", "100000"})
  private int objects;

  private Path folder;
  private Stack stack;
  private Stack other;
  private boolean turned;

  /** Applies the objects once. */
  @Setup(Level.Trial)
  public void apply() throws IOException {
    folder = Files.createTempDirectory("directory-bench");
    stack = ConfigMaps.stack(objects, "item");
    other = ConfigMaps.stack(objects, "thing");
    applied(stack);
  }

  private Applied applied(Stack wanted) {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.apply(target.plan(ConfigMaps.resolve(wanted)));
    }
  }

  /** Takes the files away. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A plan that is empty. */
  @Benchmark
  public Plan emptyPlan() {
    try (DirectoryTarget target = DirectoryTarget.at(folder).open()) {
      return target.plan(ConfigMaps.resolve(stack));
    }
  }

  /** A change of each object. */
  @Benchmark
  public Applied changeAll() {
    turned = !turned;
    return applied(turned ? other : stack);
  }
}
