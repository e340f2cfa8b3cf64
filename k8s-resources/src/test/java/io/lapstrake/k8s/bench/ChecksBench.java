package io.lapstrake.k8s.bench;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Part;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.workload.Deployment;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What all checks cost on Deployments with a Service each, beside resolving and writing them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g", "-Xmn2g"})
public class ChecksBench {

  @Param({"10000"})
  private int deployments;

  private final List<Part> parts = new ArrayList<>();
  private Manifests manifests;

  /** Makes what is checked. */
  @Setup
  public void prepare() {
    for (int i = 0; i < deployments; i++) {
      Deployment deployment = Lapstrake.deployment(Lapstrake.name(i), "v1.4.2");
      parts.add(deployment);
      parts.add(deployment.service().port("http", 80));
    }
    manifests = resolve();
  }

  /** Resolves the stack of what is checked, which is described already. */
  @Benchmark
  public Manifests resolve() {
    return Stack.named("bench").in("shop").with(parts).resolve(Environment.named("prod"));
  }

  /** All checks; each Deployment has findings. */
  @Benchmark
  public CheckReport check() {
    return Checks.standard().of(manifests);
  }

  /** Writes the same objects. */
  @Benchmark
  public void write() throws IOException {
    manifests.writeTo(OutputStream.nullOutputStream());
  }
}
