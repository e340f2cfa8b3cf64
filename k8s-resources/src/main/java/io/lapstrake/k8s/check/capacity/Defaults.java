package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What the LimitRanges of a namespace give to containers that do not say. */
final class Defaults {

  private Defaults() {}

  /** The ranges for things of a type, such as {@code Container}, with their objects. */
  static List<Range> of(Cluster cluster, String namespace, String type) {
    var ranges = new ArrayList<Range>();
    for (Manifest object : cluster.all("", "LimitRange")) {
      if (object.key().namespace().equals(namespace)) {
        Leaf.maps(object.tree().map("spec"), "limits").stream()
            .filter(limit -> Leaf.text(limit, "type").equals(type))
            .forEach(limit -> ranges.add(new Range(object, limit)));
      }
    }
    return ranges;
  }

  /** Whether a container gets a request or a limit that it does not say. */
  static boolean give(List<Range> ranges, String field, String resource) {
    return ranges.stream().anyMatch(range -> range.gives(field, resource));
  }

  /**
   * What a LimitRange says of one type.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/policy/limit-range/">Limit ranges</a>
   */
  record Range(Manifest object, MapNode limit) {

    SortedMap<String, BigDecimal> amounts(String key) {
      return Amounts.of(limit.map(key));
    }

    /** A largest amount is a default limit, and a default limit is a default request. */
    boolean gives(String field, String resource) {
      return Stream.of("default", "max", "defaultRequest", "min")
          .limit(field.equals("limits") ? 2 : 4)
          .anyMatch(key -> limit.map(key).get(resource) != null);
    }
  }
}
