package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fields that must be there: {@code requires selector template [when …]}. */
record Required(List<String> keys, Condition when) implements Demand {

  @Override
  public Set<String> fields() {
    return new TreeSet<>(keys);
  }

  @Override
  public boolean mayFail(int given) {
    return given < keys.size();
  }

  @Override
  public void check(Scene scene) {
    if (!when.holds(scene)) {
      return;
    }
    for (String key : keys) {
      if (!Given.is(scene.map().get(key))) {
        scene.found(List.of(key), missing(key, when.after("where")));
      }
    }
  }

  private static Finding missing(String key, String where) {
    return new Finding(
        "LAP-0340",
        "Missing field",
        key + " is not set; Kubernetes requires it" + where + ".",
        "set " + key + ".");
  }
}
