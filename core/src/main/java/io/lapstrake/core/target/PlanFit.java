package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;

/** Whether a plan fits what is recorded in a place, and what may be written there. */
final class PlanFit {

  private final String place;
  private final State state;
  private final Problems problems;

  /**
   * For one place.
   *
   * @param place what it is called in problems
   * @param state what is recorded there
   * @param problems takes what does not fit
   */
  PlanFit(String place, State state, Problems problems) {
    this.place = place;
    this.state = state;
    this.problems = problems;
  }

  /** Refuses a plan that was made for another state, or is another stack's. */
  void refuseStale(Plan plan) {
    State base = plan.base();
    if (base.serial() > 0 && !base.lineage().equals(state.lineage())) {
      problems.add(
          "LAP-0611",
          "Plan of another history",
          Place.of(place),
          "The plan was made for another history of applies than the target's.",
          "apply it to the target for which it was made, or make the plan again.");
    } else if (base.serial() != state.serial()) {
      stale("The plan was made for serial " + base.serial() + "; the state has " + state.serial());
    } else if (base != state && !base.fingerprint().equals(state.fingerprint())) {
      stale(
          "The plan was made for serial "
              + base.serial()
              + " as well, but other objects or outputs are recorded here");
    } else if (state.isOfAnother(plan.stack(), plan.environment())) {
      problems.add(
          "LAP-0605",
          "Folder of another stack",
          Place.of(place),
          "The plan is for "
              + named(plan.stack(), plan.environment())
              + "; the folder holds "
              + named(state.stack(), state.environment())
              + ".",
          "choose another folder; each stack has one for each environment.");
    }
  }

  private static String named(String stack, String environment) {
    return "the stack " + stack + " in the environment " + environment;
  }

  private void stale(String why) {
    problems.add("LAP-0603", "Stale plan", Place.of(place), why + ".", "make the plan again.");
  }

  /** Refuses an object that must not be readable. */
  void refuseSecret(Manifest manifest) {
    if (manifest.isSensitive()) {
      problems.add(
          "LAP-0604",
          "Secret in plain text",
          Place.of(manifest.address()).source(manifest.source().orElse(null)),
          manifest.key() + " holds a value that is marked as sensitive; it would be readable here.",
          "refer to a Secret that is made elsewhere, instead of writing its value.");
    }
  }
}
