package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import java.util.List;
import java.util.Set;

/**
 * Fields of which so many must be there: {@code exactly-one}, {@code at-least-one}, {@code
 * at-most-one}.
 *
 * @param ways more than one
 */
record Choice(boolean needed, boolean alone, List<Way> ways, Condition when) implements Demand {

  private static final int FEW = 6; // so many names can be read in a sentence

  @Override
  public Set<String> fields() {
    return Way.firsts(ways);
  }

  @Override
  public boolean isHidden() {
    return ways.stream().anyMatch(Way::isDeep);
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given == 0 ? needed : alone && given > 1;
  }

  @Override
  public void check(Scene scene) {
    if (!when.holds(scene)) {
      return;
    }
    List<Way> given = ways.stream().filter(way -> way.leadsTo(scene.map())).toList();
    if (given.isEmpty() && needed) {
      scene.found(List.of(), none());
    } else if (given.size() > 1 && alone) {
      scene.found(given.get(given.size() - 1).keys(), several(given));
    }
  }

  private Finding none() {
    String accepted = alone ? "exactly one" : "at least one";
    return new Finding(
        "LAP-0341",
        "None of several fields",
        "Nothing is set of " + names(ways) + "; Kubernetes requires " + accepted + where() + ".",
        alone ? "set one of them." : "set one of them or more.");
  }

  private Finding several(List<Way> given) {
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

  private static String names(List<Way> ways) {
    List<String> keys = ways.stream().map(Way::text).toList();
    if (keys.size() > FEW) {
      return String.join(", ", keys.subList(0, FEW)) + " and " + (keys.size() - FEW) + " others";
    }
    int last = keys.size() - 1;
    return String.join(", ", keys.subList(0, last)) + " and " + keys.get(last);
  }
}
