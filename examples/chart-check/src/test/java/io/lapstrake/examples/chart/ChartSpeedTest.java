package io.lapstrake.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.helm.chart.RealHelm;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Writing a chart is no reason to wait; ChartBench has the figures. */
class ChartSpeedTest {

  private static final int ROUNDS = 15;

  @Test
  void the_quickstarts_chart_is_compiled_faster_than_helm_renders_it_once() {
    long[] compiling = new long[ROUNDS];
    long[] rendering = new long[ROUNDS];
    String values = Example.SHOP.environments().get(0);
    try (RealHelm helm = new RealHelm().with(Example.SHOP.chart())) {
      for (int i = 0; i < ROUNDS; i++) {
        compiling[i] = nanoseconds(() -> Example.SHOP.chart().files());
        rendering[i] = nanoseconds(() -> helm.templateByTheLibrary("shop", values));
      }
    }
    assertThat(median(compiling)).isLessThan(median(rendering));
  }

  private static long nanoseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    return Arrays.stream(times).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }
}
