package io.lapstrake.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lapstrake.helm.chart.RealHelm;
import org.junit.jupiter.api.Test;

/**
 * Writing a chart is no reason to wait; ChartBench has the figures. The best of many rounds counts,
 * since other work slows single ones down.
 */
class ChartSpeedTest {

  private static final int ROUNDS = 100;
  private static final String VALUES = Example.SHOP.environments().get(0);

  @Test
  void the_quickstarts_chart_is_compiled_faster_than_one_helm_template_of_it() {
    try (RealHelm helm = new RealHelm().with(Example.SHOP.chart())) {
      assumeThat(helm.templateByAProgram("shop", VALUES)).as("a program helm").isPresent();
      long compiling = best(ROUNDS, () -> Example.SHOP.chart().files());
      long command = best(10, () -> helm.templateByAProgram("shop", VALUES));
      assertThat(compiling).isLessThan(command);
    }
  }

  /** A library that runs for long needs about as long as we do, so the margin is wide. */
  @Test
  void compiling_costs_no_more_than_a_few_renderings_by_a_library_that_need_not_start() {
    try (RealHelm helm = new RealHelm().with(Example.SHOP.chart())) {
      long compiling = best(ROUNDS, () -> Example.SHOP.chart().files());
      long rendering = best(ROUNDS, () -> helm.templateByTheLibrary("shop", VALUES));
      assertThat(compiling).isLessThan(8 * rendering);
    }
  }

  private static long best(int rounds, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
