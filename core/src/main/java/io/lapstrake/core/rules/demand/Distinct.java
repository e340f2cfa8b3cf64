package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fields whose values must all differ: {@code distinct containers[*].name initContainers[*].name}.
 */
record Distinct(List<Way> ways) implements Demand {

  @Override
  public Set<String> fields() {
    var fields = new TreeSet<String>();
    ways.forEach(way -> fields.add(way.first()));
    return fields;
  }

  @Override
  public boolean mayFail(int given) {
    return given > (ways.size() > 1 ? 1 : 0); // one list alone has its own rule
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
