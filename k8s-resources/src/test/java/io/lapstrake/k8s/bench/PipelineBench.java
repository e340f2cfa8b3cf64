package io.lapstrake.k8s.bench;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlWriter;
import java.io.IOException;
import java.io.OutputStream;
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

/**
 * The whole way from a description to YAML, beside fabric8's builders and writer, and what planning
 * costs. One thread; the collector is the serial one, with a young generation that is large enough
 * for both sides.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms6g", "-Xmx6g", "-Xmn4g"})
public class PipelineBench {

  @Param({"1000", "10000", "100000"})
  private int objects;

  private final KubernetesSerialization serialization = new KubernetesSerialization();
  private Manifests manifests;
  private Manifests changed;
  private List<MapNode> trees;
  private io.lapstrake.core.state.State recorded;

  /** Makes what planning compares, and checks that both sides write the same object. */
  @Setup
  public void prepare() {
    manifests = Lapstrake.resolve(objects, "v1.4.2");
    changed = Lapstrake.resolve(objects, "v1.5.0");
    trees = changed.all().stream().map(Manifest::tree).toList();
    recorded = io.lapstrake.core.state.State.of(manifests);
    Deployment ours = manifests.get(Deployment.class, Lapstrake.name(1));
    Deployment theirs = Fabric8.deployment(Lapstrake.name(1), "v1.4.2");
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("Not the same:\n" + ours + "\n" + theirs);
    }
  }

  /** Describes, resolves and writes. */
  @Benchmark
  public int lapstrake() throws IOException {
    return write(Lapstrake.resolve(objects, "v1.4.2"));
  }

  /** Builds and writes. */
  @Benchmark
  public long fabric8() {
    return Fabric8.write(objects, serialization);
  }

  /** Plans, one object in a hundred being changed. */
  @Benchmark
  public Plan plan() {
    return Plan.between(changed, recorded);
  }

  /** Lays out as YAML what is planned, which resolving has done already. */
  @Benchmark
  public int write() {
    var writer = new YamlWriter();
    int bytes = 0;
    for (MapNode tree : trees) {
      bytes += writer.document(tree).length;
    }
    return bytes;
  }

  /** Takes what is written and keeps none of it, as fabric8's side keeps none of its texts. */
  private static final class Counter extends OutputStream {
    private int bytes;

    @Override
    public void write(int single) {
      bytes++;
    }

    @Override
    public void write(byte[] text, int from, int length) {
      bytes += length;
    }
  }

  private int write(Manifests stack) throws IOException {
    var out = new Counter();
    stack.writeTo(out);
    return out.bytes;
  }
}
