package io.lapstrake.examples.chart.bench;

import io.lapstrake.examples.shop.Shop;
import io.lapstrake.helm.chart.Chart;
import io.lapstrake.helm.chart.RealHelm;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the quickstart's chart costs, beside one rendering of it by Helm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ChartBench {

  private final RealHelm helm = new RealHelm().with(Chart.of(new Shop()));

  /** Describes the shop, and compiles it to a chart. */
  @Benchmark
  public SortedMap<String, String> compile() {
    return Chart.of(new Shop()).files();
  }

  /** Renders the chart by Helm as a library, which need not start. */
  @Benchmark
  public String template() {
    return helm.templateByTheLibrary("shop", "api: {tag: v1.4.2}\n");
  }

  /** Runs the command, with the profile helm. */
  @Benchmark
  public String command() {
    return helm.templateByAProgram("shop", "api: {tag: v1.4.2}\n").orElseThrow();
  }

  /** Removes the chart. */
  @TearDown
  public void close() {
    helm.close();
  }
}
