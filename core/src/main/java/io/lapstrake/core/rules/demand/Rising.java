package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two numbers or quantities of which the first must not be above the second: {@code rising
 * minReplicas maxReplicas}; entry by entry where both ways end in the entries of a map.
 */
record Rising(Way low, Way high) implements Demand {

  @Override
  public Set<String> fields() {
    return new TreeSet<>(List.of(low.first(), high.first()));
  }

  @Override
  public boolean mayFail(int given) {
    return given == fields().size();
  }

  @Override
  public void check(Scene scene) {
    var bounds = new TreeMap<Object, Literal<?>>();
    high.each(scene.map(), (trail, node) -> leaf(node).ifPresent(it -> bounds.put(key(trail), it)));
    low.each(
        scene.map(),
        (trail, node) -> {
          Literal<?> bound = bounds.get(key(trail));
          if (bound != null && leaf(node).isPresent() && isAbove(leaf(node).get(), bound)) {
            scene.found(trail, refused(leaf(node).get(), bound));
          }
        });
  }

  private static Optional<Literal<?>> leaf(Node node) {
    return node instanceof Literal<?> leaf ? Optional.of(leaf) : Optional.empty();
  }

  private String key(List<Object> trail) {
    return low.endsInEntries() ? String.valueOf(trail.get(trail.size() - 1)) : "";
  }

  private static boolean isAbove(Literal<?> low, Literal<?> high) {
    Optional<Quantity> bound = Quantity.read(high);
    return Quantity.read(low)
        .flatMap(it -> bound.map(other -> it.compareTo(other) > 0))
        .orElse(false);
  }

  private Finding refused(Literal<?> given, Literal<?> bound) {
    return new Finding(
        "LAP-0345",
        "Above its bound",
        Format.shown(given)
            + " was given; Kubernetes accepts no more than "
            + high
            + ", which is "
            + (bound.isSensitive() ? "sensitive" : bound.inText())
            + ".",
        "lower it, or raise " + high + ".");
  }
}
