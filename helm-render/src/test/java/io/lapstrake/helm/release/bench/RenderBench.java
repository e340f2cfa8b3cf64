package io.lapstrake.helm.release.bench;

import com.marcnuri.helm.Helm;
import io.lapstrake.helm.release.EmptyCluster;
import io.lapstrake.helm.release.HelmRelease;
import io.lapstrake.helm.source.ChartSource;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One rendering of a chart with its default values, from its folder, beside Helm as a library,
 * which finds an empty cluster. The folders of charts are named by {@code -p chart=DIR,DIR}.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what sets the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenderBench {

  @Param("src/test/resources/charts/plain")
  private String chart;

  private Path folder;
  private ChartSource loaded;
  private EmptyCluster cluster;

  /** Loads the chart once. */
  @Setup
  public void load() {
    folder = Path.of(chart).toAbsolutePath();
    loaded = ChartSource.load(folder);
    cluster = new EmptyCluster();
  }

  /** Ends what Helm asked. */
  @TearDown
  public void end() {
    cluster.close();
  }

  /** Loading and rendering. */
  @Benchmark
  public String ours() {
    return rendered(ChartSource.load(folder));
  }

  /** Rendering what was loaded before. */
  @Benchmark
  public String oursLoaded() {
    return rendered(loaded);
  }

  private static String rendered(ChartSource source) {
    return HelmRelease.named("release").chart(source).onKubernetes("1.32.0").render().text();
  }

  /** Helm, which loads and renders. */
  @Benchmark
  public @Nullable String helm() {
    return new Helm(folder)
        .template()
        .withName("release")
        .withNamespace("default")
        .withKubeVersion("1.32.0")
        .call();
  }
}
