package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.Input;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The inputs of a stack by their full names; each is declared in one way only. */
final class InputTable {

  private final SortedMap<String, Input<?>> all = new TreeMap<>();
  private final Problems problems;

  InputTable(Problems problems) {
    this.problems = problems;
  }

  /** Takes note of an input under its full name. */
  void add(Input<?> input) {
    Input<?> before = all.putIfAbsent(input.name(), input);
    if (before != null && !before.equals(input)) {
      problems.add(
          "LAP-0105",
          "Input declared in two ways",
          Place.of(input.name()),
          "Two inputs of this name have different types, defaults, constraints or descriptions.",
          "declare it once and use that value in both places, or give one another name.");
    }
    if (before == null) {
      refuseBuiltIn(input);
      refuseLevelThatIsAValue(input);
    }
  }

  private void refuseBuiltIn(Input<?> input) {
    for (Input<?> builtIn : Release.all()) {
      if (input.name().equals(builtIn.name())) {
        problems.add(
            "LAP-0108",
            "Name of a built-in input",
            Place.of(input.name()),
            "Every release has an input of this name by itself.",
            "use the inputs of Release, or give yours another name.");
      }
    }
  }

  private void refuseLevelThatIsAValue(Input<?> input) {
    for (String other : all.keySet()) {
      if (input.name().startsWith(other + ".") || other.startsWith(input.name() + ".")) {
        problems.add(
            "LAP-0106",
            "Input within an input",
            Place.of(input.name()),
            "Both "
                + other
                + " and "
                + input.name()
                + " are inputs; in a values file one would lie within the other.",
            "give one of them another name.");
      }
    }
  }

  SortedMap<String, Input<?>> all() {
    return Collections.unmodifiableSortedMap(all);
  }
}
