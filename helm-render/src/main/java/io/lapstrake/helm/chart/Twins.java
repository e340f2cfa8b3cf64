package io.lapstrake.helm.chart;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Guard;
import io.lapstrake.core.stack.LinkedResource;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds resources that are one object whatever the values are: of one kind, with one name in one
 * namespace, under the same conditions. Helm would refuse to install them.
 */
final class Twins {

  /** Who an object is, before anything is bound. */
  private record Key(
      @Nullable String apiVersion,
      String kind,
      @Nullable Node namespace,
      @Nullable Node name,
      List<Guard> guards) {}

  private Twins() {}

  static void refuse(List<LinkedResource> resources, Problems problems) {
    Map<Key, LinkedResource> seen = new HashMap<>();
    for (LinkedResource each : resources) {
      LinkedResource before = seen.putIfAbsent(keyOf(each), each);
      if (before != null) {
        problems.add(
            "LAP-0202",
            "Object described twice",
            Place.of(each.address()).source(each.source()),
            "It has the kind, the name and the namespace of %s, whatever the values are."
                .formatted(before.address()),
            "give one of them another name, or put each into a component of its own.");
      }
    }
  }

  private static Key keyOf(LinkedResource resource) {
    return new Key(
        resource.tree().text("apiVersion"),
        resource.address().resource().kind(),
        plain(resource.tree().at("metadata", "namespace")),
        plain(resource.tree().at("metadata", "name")),
        resource.guards());
  }

  /** What a reference leads to. */
  private static @Nullable Node plain(@Nullable Node node) {
    return node instanceof Linked<?> linked ? plain(linked.value()) : node;
  }
}
