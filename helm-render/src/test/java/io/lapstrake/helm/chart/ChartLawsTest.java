package io.lapstrake.helm.chart;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds for any stack and any values. */
class ChartLawsTest {

  private static final int MORE = Boolean.getBoolean("lapstrake.long") ? 20 : 1;
  private static final ChartHarness HARNESS = new ChartHarness(new RandomStack(0).stack());

  @AfterContainer
  static void close() {
    HARNESS.close();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void helm_renders_what_the_stack_resolves_to(@ForAll long seed) {
    for (int i = 0; i < MORE; i++) {
      var random = new RandomStack(seed + i);
      HARNESS.with(random.stack());
      for (int j = 0; j < 2; j++) {
        HARNESS.assertAlike(random.values());
      }
    }
  }
}
