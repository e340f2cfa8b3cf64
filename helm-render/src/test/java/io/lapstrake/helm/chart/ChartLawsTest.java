package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Stack;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** What holds for any stack and any values. */
class ChartLawsTest {

  private static final int MORE = Boolean.getBoolean("lapstrake.long") ? 20 : 1;
  private static final double LEAST_RESOLVED = 60; // percent; the others both sides refuse
  private static final double LEAST_WITH_ALL = 40; // which have subcharts, and none of them off
  private static final ChartHarness HARNESS =
      new ChartHarness(new RandomStack(new Dice(0)).stack());

  @AfterContainer
  static void close() {
    HARNESS.close();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void helm_renders_what_the_stack_resolves_to(@ForAll long seed) {
    for (int i = 0; i < MORE; i++) {
      var dice = new Dice(seed + i);
      Stack stack = new RandomStack(dice).stack();
      HARNESS.with(stack);
      for (int j = 0; j < 2; j++) {
        Statistics.label("resolved").collect(HARNESS.assertAlike(new RandomValues(dice).of(stack)));
      }
    }
    Statistics.label("resolved")
        .coverage(cover -> cover.check(true).percentage(part -> part > LEAST_RESOLVED));
  }

  /** What is left out by a switch that the chart alone has may hide that the rest is refused. */
  @Property(tries = 250, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void helm_renders_charts_within_charts_as_the_stack_resolves(@ForAll long seed) {
    for (int i = 0; i < MORE; i++) {
      var random = new RandomComponents(seed + i);
      HARNESS.with(random.stack(), random.chart());
      for (int j = 0; j < 2; j++) {
        Asked asked = random.asked();
        boolean isResolved = HARNESS.assertAlike(asked);
        Statistics.label("resolved").collect(isResolved);
        Statistics.label("resolved with subcharts")
            .collect(isResolved && random.hasSubcharts(), asked.isWhole());
      }
    }
    Statistics.label("resolved")
        .coverage(cover -> cover.check(true).percentage(part -> part > LEAST_RESOLVED));
    Statistics.label("resolved with subcharts")
        .coverage(cover -> cover.check(true, true).percentage(part -> part > LEAST_WITH_ALL));
  }
}
