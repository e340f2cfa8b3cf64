package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import java.util.List;
import java.util.Set;

/** Fields that must be there: {@code requires selector template [when …]}. */
record Required(List<Way> ways, Condition when) implements Demand {

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
    return given < all;
  }

  @Override
  public void check(Scene scene) {
    if (!when.holds(scene)) {
      return;
    }
    for (Way way : ways) {
      if (!way.leadsTo(scene.map())) {
        scene.found(way.keys(), missing(way.text(), when.after("where")));
      }
    }
  }

  private static Finding missing(String field, String where) {
    return new Finding(
        "LAP-0340",
        "Missing field",
        field + " is not set; Kubernetes requires it" + where + ".",
        "set " + field + ".");
  }
}
