package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;

/** Whether somebody said that something is meant which cannot be taken back. */
final class Unconfirmed {

  private Unconfirmed() {}

  /**
   * The problem where nobody did.
   *
   * @param what would be done, in a whole sentence
   * @param once what should be seen to before it is said
   */
  static Problem problem(String place, String what, String once) {
    return new Problem(
        "LAP-0908", "Not confirmed", Place.of(place), what, "say --yes, once " + once + ".");
  }
}
