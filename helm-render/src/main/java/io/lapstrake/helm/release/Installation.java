package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.helm.gotemplate.Surroundings;
import io.lapstrake.helm.source.ChartSource;
import io.lapstrake.helm.values.GivenValues;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a chart's documents depend on, and the documents, once they were asked for. */
final class Installation {

  private final ChartSource chart;
  private final GivenValues values;
  private final ReleaseFacts facts;
  private final Surroundings surroundings;
  private final List<Problem> mistakes;
  private @Nullable Rendered rendered;

  private Installation(
      ChartSource chart,
      GivenValues values,
      ReleaseFacts facts,
      Surroundings surroundings,
      List<Problem> mistakes) {
    this.chart = chart;
    this.values = values;
    this.mistakes = List.copyOf(mistakes);
    this.facts = facts;
    this.surroundings = surroundings;
  }

  /** With the chart's own values, the system's clock, and a cluster without objects. */
  static Installation of(ChartSource chart, String name) {
    return new Installation(
        chart, GivenValues.NONE, ReleaseFacts.standard(name), Surroundings.usual(), List.of());
  }

  Installation with(GivenValues others) {
    return new Installation(chart, others, facts, surroundings, mistakes);
  }

  Installation with(ReleaseFacts others) {
    return new Installation(chart, values, others, surroundings, mistakes);
  }

  Installation with(Surroundings others) {
    return new Installation(chart, values, facts, others, mistakes);
  }

  /** With mistakes in what was said. */
  Installation mistaken(List<Problem> more) {
    List<Problem> all = Stream.of(mistakes, more).flatMap(List::stream).toList();
    return new Installation(chart, values, facts, surroundings, all);
  }

  /** For a cluster that serves more; what no cluster can serve is a mistake. */
  Installation serving(List<String> more) {
    List<String> all = Stream.of(facts.apis(), more).flatMap(List::stream).toList();
    return with(facts.serving(all))
        .mistaken(more.stream().filter(api -> !ReleaseFacts.isApi(api)).map(this::noApi).toList());
  }

  private Problem noApi(String text) {
    return new Problem(
        "LAP-0523",
        "Chart that cannot be installed",
        Place.of(chart),
        "\"" + text + "\" is no version of an API that a cluster can serve.",
        "name a group with a version as apps/v1 is, or one with a kind as apps/v1/Deployment is.");
  }

  /** Whether something was said that cannot be read. */
  boolean isMistaken() {
    return !mistakes.isEmpty();
  }

  /**
   * Refuses what is wrong with what was said, whatever the chart makes of it.
   *
   * @throws ProblemException if some of it cannot be read
   */
  void checkRead() {
    if (isMistaken()) {
      throw new ProblemException(mistakes);
    }
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
   * @throws ProblemException if values cannot be read, or Helm would refuse to install the chart
   */
  synchronized Rendered rendered() {
    checkRead();
    if (rendered == null) {
      rendered = new ChartRendering(chart, facts, surroundings).with(values.copy());
    }
    return rendered;
  }
}
