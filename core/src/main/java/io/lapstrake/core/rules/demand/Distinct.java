package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields whose values must all differ: {@code distinct containers[*].name initContainers[*].name}.
 */
record Distinct(List<Way> ways) implements Demand {

  @Override
  public Set<String> fields() {
    return Way.firsts(ways);
  }

  @Override
  public boolean mayFail(int given, int all) {
    return all > 1 ? given > 1 : given > 0; // one of several lists has a rule of its own
  }

  @Override
  public void check(Scene scene) {
    var seen = new HashSet<String>();
    for (Way way : ways) {
      way.each(
          scene.map(),
          (trail, node) -> {
            if (node instanceof Literal<?> leaf && Given.is(leaf) && !seen.add(leaf.inText())) {
              scene.found(trail, Duplicate.of(leaf));
            }
          });
    }
  }
}
