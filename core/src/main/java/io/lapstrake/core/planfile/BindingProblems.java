package io.lapstrake.core.planfile;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import java.util.Collection;

/** What keeps a saved plan from being applied. */
final class BindingProblems {

  private static final String AGAIN = "make the plan again.";

  private final Object file;
  private final Problems problems;

  BindingProblems(Object file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  boolean areNone() {
    return problems.isEmpty();
  }

  void stale(String why) {
    problems.add("LAP-0603", "Stale plan", Place.of(file), why, AGAIN);
  }

  void ofAnotherHistory() {
    problems.add(
        "LAP-0611",
        "Plan of another history",
        Place.of(file),
        "The plan was made for another history of applies than the target's.",
        "apply it to the target for which it was made, or make the plan again.");
  }

  void edited(String why) {
    PlanFile.SEAL.broken(file.toString(), why, problems);
  }

  private void other(String why, String fix) {
    problems.add("LAP-0614", "Plan for other inputs", Place.of(file), why, fix);
  }

  void forAnother(String was, String is) {
    other("The plan was made for " + was + "; what is described now is " + is + ".", AGAIN);
  }

  void inputsDiffer(Collection<String> names) {
    other(
        names.size() == 1
            ? "The input " + names.iterator().next() + " is bound otherwise than it was."
            : "These inputs are bound otherwise than they were: " + String.join(", ", names) + ".",
        "bind the inputs as they were, or make the plan again.");
  }

  void describedNoMore(Object object) {
    other(
        "The plan keeps " + object + ", which is described no more.",
        "describe what was described, or make the plan again.");
  }

  private void secret(Place place, String why, String fix) {
    problems.add(
        new Problem("LAP-0615", "Secret that differs or cannot be compared", place, why, fix));
  }

  void keyMissing() {
    keyMissing(Place.of(file));
  }

  void keyMissing(Place place) {
    secret(
        place,
        "The plan was saved with a key, and none was given.",
        "give the key with which it was saved.");
  }

  void keyNotUsed() {
    secret(
        Place.of(file),
        "A key was given, but the plan was saved without one: nothing tells who wrote it.",
        "save the plan with the key, or apply it without.");
  }

  void keyDiffers() {
    secret(
        Place.of(file),
        "The plan was saved with another key than the one that was given.",
        "give the key with which it was saved.");
  }

  void secretDiffers(Place place) {
    secret(
        place,
        "The secret here is another one than when the plan was saved.",
        "bind the secret that it was, or make the plan again.");
  }

  void secretMissing(Place place) {
    secret(
        place,
        "The plan was saved with a secret here; what is described now has none.",
        "describe what was described, or make the plan again.");
  }
}
