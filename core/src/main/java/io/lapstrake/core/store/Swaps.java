package io.lapstrake.core.store;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;

/** What every store asks before a state takes the place of another one. */
public final class Swaps {

  private Swaps() {}

  /** Refuses a state that does not follow what was seen. */
  public static void refuseUnfit(State seen, State next) {
    if (next.serial() != seen.serial() + 1) {
      throw new IllegalArgumentException(
          "Serial " + next.serial() + " does not follow " + seen.serial());
    }
  }

  /**
   * Refuses to go on where something else is there than what was seen.
   *
   * @param place what the store is called in problems
   */
  public static void refuseChanged(Object place, State seen, State there) {
    if (seen.serial() != there.serial()
        || !seen.lineage().equals(there.lineage())
        || !seen.fingerprint().equals(there.fingerprint())) {
      throw changed(place, seen);
    }
  }

  /** The problem that somebody else was faster. */
  public static ProblemException changed(Object place, State seen) {
    return new ProblemException(
        new Problem(
            "LAP-0625",
            "State changed meanwhile",
            Place.of(place),
            "Serial " + seen.serial() + " was read, and somebody else has stored another since.",
            "plan again with what is there now."));
  }
}
