package io.lapstrake.helm.release;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.gotemplate.Surroundings;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.values.GivenValues;
import org.jspecify.annotations.Nullable;

/** All that a chart's documents depend on, and the documents, once they were asked for. */
final class Installation {

  private final ChartSource chart;
  private final GivenValues values;
  private final ReleaseFacts facts;
  private final Surroundings surroundings;
  private @Nullable Rendered rendered;

  private Installation(
      ChartSource chart, GivenValues values, ReleaseFacts facts, Surroundings surroundings) {
    this.chart = chart;
    this.values = values;
    this.facts = facts;
    this.surroundings = surroundings;
  }

  /** With the chart's own values, the system's clock, and a cluster without objects. */
  static Installation of(ChartSource chart, String name) {
    return new Installation(
        chart, GivenValues.NONE, ReleaseFacts.standard(name), Surroundings.usual());
  }

  Installation with(GivenValues others) {
    return new Installation(chart, others, facts, surroundings);
  }

  Installation with(ReleaseFacts others) {
    return new Installation(chart, values, others, surroundings);
  }

  Installation with(Surroundings others) {
    return new Installation(chart, values, facts, others);
  }

  ChartSource chart() {
    return chart;
  }

  GivenValues values() {
    return values;
  }

  ReleaseFacts facts() {
    return facts;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * The documents; rendered once.
   *
   * @throws ProblemException if Helm would refuse to install the chart
   */
  synchronized Rendered rendered() {
    if (rendered == null) {
      rendered = new ChartRendering(chart, facts, surroundings).with(values.copy());
    }
    return rendered;
  }
}
