package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.ArrayList;
import java.util.List;

/** Labels that tell apart what a selector means and what it does not. */
final class AskedLabels {

  private AskedLabels() {}

  /**
   * Those that it asks for at least, with the first of each of its values; then the same with each
   * other value that it names, be it wanted or not, one at a time.
   */
  static List<MapNode> of(MapNode selector) {
    List<MapNode> expressions = Leaf.maps(selector, "matchExpressions");
    MapNode least = selector.map("matchLabels");
    for (MapNode each : expressions) {
      List<String> wanted = wanted(each);
      if (!wanted.isEmpty()) {
        least = least.with(Leaf.text(each, "key"), wanted.get(0));
      }
    }
    List<MapNode> all = new ArrayList<>();
    all.add(least);
    for (MapNode each : expressions) {
      for (String value : named(each)) {
        all.add(least.with(Leaf.text(each, "key"), value));
      }
    }
    return all;
  }

  private static List<String> wanted(MapNode expression) {
    return switch (Leaf.text(expression, "operator")) {
      case "In" -> Leaf.texts(expression, "values");
      case "Exists" -> List.of("any");
      default -> List.of(); // what must not be there is not there
    };
  }

  private static List<String> named(MapNode expression) {
    return switch (Leaf.text(expression, "operator")) {
      case "In", "NotIn" -> Leaf.texts(expression, "values");
      case "DoesNotExist" -> List.of("any");
      default -> List.of();
    };
  }
}
