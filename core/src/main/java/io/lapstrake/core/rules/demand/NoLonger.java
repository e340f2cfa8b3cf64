package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Span;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two durations of which the first must not be longer than the second, unless the second is zero:
 * {@code no-longer backendRequest request}.
 */
record NoLonger(Way first, Way second) implements Demand {

  @Override
  public Set<String> fields() {
    return Way.firsts(List.of(first, second));
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given == all;
  }

  @Override
  public void check(Scene scene) {
    MapNode map = scene.map();
    long given = nanoseconds(map.get(first.first()));
    long bound = nanoseconds(map.get(second.first()));
    if (bound > 0 && given > bound) {
      scene.found(List.of(first.first()), refused(map));
    }
  }

  private static long nanoseconds(@Nullable Node node) {
    return node instanceof Literal<?> leaf ? Span.nanoseconds(leaf.inText()).orElse(-1) : -1;
  }

  private Finding refused(MapNode map) {
    return new Finding(
        "LAP-0345",
        "Above its bound",
        Format.shown((Literal<?>) Objects.requireNonNull(map.at(first.first())))
            + " was given; Kubernetes accepts no more than "
            + second
            + ", which is "
            + map.text(second.first())
            + ".",
        "shorten it, or lengthen " + second + ".");
  }
}
