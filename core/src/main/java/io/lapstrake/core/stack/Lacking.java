package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.Aspect;
import java.util.List;

/** The problem of a reference to what its target does not have. */
final class Lacking {

  private Lacking() {}

  static Problem problem(Place place, String target, Aspect<?> aspect, List<String> known) {
    String has = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
    return new Problem(
        "LAP-0204",
        "Reference to what is not there",
        place,
        target + " has no " + aspect.name() + "; " + has + ".",
        "refer to one that it has, or add it to " + target + ".");
  }
}
