package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fields of which so many must be there: {@code exactly-one}, {@code at-least-one}, {@code
 * at-most-one}.
 *
 * @param keys more than one
 */
record Choice(boolean needed, boolean alone, List<String> keys, Condition when) implements Demand {

  private static final int FEW = 6; // so many names can be read in a sentence

  @Override
  public Set<String> fields() {
    return new TreeSet<>(keys);
  }

  @Override
  public boolean mayFail(int given) {
    return given == 0 ? needed : alone && given > 1;
  }

  @Override
  public void check(Scene scene) {
    List<String> given = keys.stream().filter(key -> Given.is(scene.map().get(key))).toList();
    if (!when.holds(scene)) {
      return;
    }
    if (given.isEmpty()) {
      scene.found(List.of(), none());
    } else {
      scene.found(List.of(given.get(given.size() - 1)), several(given));
    }
  }

  private Finding none() {
    String accepted = alone ? "exactly one" : "at least one";
    return new Finding(
        "LAP-0341",
        "None of several fields",
        "Nothing is set of " + names(keys) + "; Kubernetes requires " + accepted + where() + ".",
        alone ? "set one of them." : "set one of them or more.");
  }

  private Finding several(List<String> given) {
    String accepted = needed ? "exactly one" : "at most one";
    return new Finding(
        "LAP-0342",
        "Fields that exclude each other",
        names(given) + " are set together; Kubernetes accepts " + accepted + where() + ".",
        "keep one of them, and take the others out.");
  }

  private String where() {
    return when.after("where");
  }

  private static String names(List<String> keys) {
    if (keys.size() > FEW) {
      return String.join(", ", keys.subList(0, FEW)) + " and " + (keys.size() - FEW) + " others";
    }
    int last = keys.size() - 1;
    return String.join(", ", keys.subList(0, last)) + " and " + keys.get(last);
  }
}
