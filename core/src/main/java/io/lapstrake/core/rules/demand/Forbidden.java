package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import java.util.List;
import java.util.Set;

/**
 * Fields that must not be there, unless one says what leaving it out says: {@code forbids
 * ports[*].nodePort [when …]}.
 */
record Forbidden(List<Way> ways, Condition when) implements Demand {

  @Override
  public Set<String> fields() {
    return Way.firsts(ways);
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given > 0;
  }

  @Override
  public void check(Scene scene) {
    if (ways.size() > 1 && !when.holds(scene)) {
      return; // one question instead of many
    }
    for (Way way : ways) {
      if (way.leadsTo(scene.map())) {
        check(way, scene);
      }
    }
  }

  private void check(Way way, Scene scene) {
    var standard = way.standard(scene.known());
    way.each(
        scene.map(),
        (trail, node) -> {
          if (Given.is(node) && !node.equals(standard) && when.holds(scene)) {
            scene.found(trail, refused(String.valueOf(trail.get(trail.size() - 1))));
          }
        });
  }

  private Finding refused(String field) {
    return new Finding(
        "LAP-0343",
        "Field not accepted here",
        field + " is set; Kubernetes does not accept it" + when.after("where") + ".",
        when.parts().isEmpty() ? "take it out." : "take it out, or change the other field.");
  }
}
