package io.lapstrake.k8s.bench;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.workload.Deployment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the words of one typical Deployment cost, alone and with the resolving of its stack. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class DescribeBench {

  /** Describes. */
  @Benchmark
  public Deployment describe() {
    return Lapstrake.deployment("app", "v1.4.2");
  }

  /** Describes, and resolves a stack of it alone. */
  @Benchmark
  public Manifests resolve() {
    return Stack.named("bench")
        .in("shop")
        .with(Lapstrake.deployment("app", "v1.4.2"))
        .resolve(Environment.named("prod"));
  }
}
