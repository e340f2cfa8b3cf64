package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.value.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A value that exactly one of several fields must have: {@code once versions[*].storage true}. */
record Once(Way way, String value) implements Demand {

  @Override
  public Set<String> fields() {
    return Set.of(way.first());
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given > 0;
  }

  @Override
  public void check(Scene scene) {
    var trails = new ArrayList<List<Object>>();
    way.each(
        scene.map(),
        (trail, node) -> {
          if (node instanceof Literal<?> leaf && leaf.inText().equals(value)) {
            trails.add(trail);
          }
        });
    if (trails.isEmpty()) {
      scene.found(List.of(way.first()), finding("none is"));
    } else if (trails.size() > 1) {
      scene.found(trails.get(1), finding(trails.size() + " are"));
    }
  }

  private Finding finding(String how) {
    String field = way.text() + " is " + value;
    return new Finding(
        "LAP-0359",
        "Not exactly one",
        "Kubernetes accepts exactly one of which " + field + "; " + how + ".",
        "set it in one of them, and in no other.");
  }
}
