package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Set;

/** Two maps that must have no key in common: {@code apart data binaryData}. */
record Apart(Way one, Way other) implements Demand {

  @Override
  public Set<String> fields() {
    return Way.firsts(List.of(one, other));
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given > 1;
  }

  @Override
  public void check(Scene scene) {
    MapNode first = scene.map().map(one.first());
    MapNode second = scene.map().map(other.first());
    for (int i = 0; i < second.size(); i++) {
      if (first.get(second.key(i)) != null) {
        scene.found(
            List.of(other.first(), second.key(i)), Duplicate.of(Format.quoted(second.key(i))));
      }
    }
  }
}
