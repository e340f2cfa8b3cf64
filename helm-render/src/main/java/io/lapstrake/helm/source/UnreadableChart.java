package io.lapstrake.helm.source;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;

/** Why something cannot be read as a chart. */
final class UnreadableChart extends Exception {

  private static final long serialVersionUID = 1;

  private final String fix;

  UnreadableChart(String detail, String fix) {
    super(detail, null, false, false);
    this.fix = fix;
  }

  /** The same one, found within a chart that carries this one. */
  UnreadableChart in(String chart) {
    return new UnreadableChart("In " + chart + ": " + getMessage(), fix);
  }

  /** What a user is told of it. */
  ProblemException at(Object place) {
    return new ProblemException(
        new Problem(
            "LAP-0518",
            "Chart that cannot be read",
            Place.of(place),
            String.valueOf(getMessage()),
            fix));
  }
}
