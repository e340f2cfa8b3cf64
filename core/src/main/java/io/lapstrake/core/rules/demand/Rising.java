package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers or quantities of which the first must not be above the second or its default: {@code
 * rising minReplicas maxReplicas}; or must be below it: {@code below minReadySeconds
 * progressDeadlineSeconds}; entry by entry where both end in the entries of a map: {@code rising
 * requests.* limits.*}. There may be several of the first.
 *
 * @param strict whether equal ones are refused
 */
record Rising(boolean strict, Way low, Way high) implements Demand {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when only one of them is the entries of a map, or these lie
   *     deep, or the second does
   */
  Rising {
    boolean entries = low.endsInEntries();
    int most = entries ? 2 : 1;
    if (entries != high.endsInEntries()
        || high.steps().size() > most
        || (entries && low.steps().size() > most)) {
      throw new IllegalArgumentException("Neither fields nor entries: " + low + " " + high);
    }
  }

  @Override
  public Set<String> fields() {
    return Way.firsts(low.endsInEntries() ? List.of(low, high) : List.of(low));
  }

  @Override
  public boolean mayFail(int given, int all) {
    return given == all;
  }

  @Override
  public void check(Scene scene) {
    MapNode map = scene.map();
    if (!low.endsInEntries()) {
      low.each(map, (trail, node) -> compare(scene, trail, node, bound(scene)));
      return;
    }
    MapNode lows = map.map(low.first());
    MapNode highs = map.map(high.first());
    for (int i = 0; i < lows.size(); i++) {
      String key = lows.key(i);
      if (!Quantity.isPlainlyNotAbove(lows.text(i), highs.text(key)) && highs.get(key) != null) {
        compare(scene, List.of(low.first(), key), lows.value(i), highs.get(key));
      }
    }
  }

  private @Nullable Node bound(Scene scene) {
    Node given = scene.map().get(high.first());
    return given == null ? high.standard(scene.known()) : given;
  }

  private void compare(Scene scene, List<?> trail, @Nullable Node given, @Nullable Node bound) {
    if (given instanceof Literal<?> leaf
        && bound instanceof Literal<?> limit
        && Quantity.compare(leaf, limit) > (strict ? -1 : 0)) {
      scene.found(trail, refused(leaf, limit));
    }
  }

  private Finding refused(Literal<?> given, Literal<?> bound) {
    String limit = low.endsInEntries() ? "the same of " + high.first() : high.text();
    return new Finding(
        "LAP-0345",
        "Above its bound",
        Format.shown(given)
            + " was given; Kubernetes accepts "
            + (strict ? "less than " : "no more than ")
            + limit
            + (bound.isSensitive() ? "." : ", which is " + bound.inText() + "."),
        "lower it, or raise " + limit + ".");
  }
}
