package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/**
 * What the LimitRanges of a namespace give to containers that do not say.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/limit-range/">Limit ranges</a>
 */
public final class LimitDefaults {

  private static final List<String> ORDER = List.of("default", "max", "defaultRequest", "min");

  private LimitDefaults() {}

  /** Whether containers of a namespace get a request of a resource that they do not say. */
  public static boolean giveRequest(Cluster cluster, String namespace, String resource) {
    return give(cluster, namespace, ORDER, resource);
  }

  /** Whether containers of a namespace get a limit that they do not say. */
  public static boolean giveLimit(Cluster cluster, String namespace, String resource) {
    return give(cluster, namespace, ORDER.subList(0, 2), resource);
  }

  /** A largest amount is a default limit, and a default limit is a default request. */
  private static boolean give(
      Cluster cluster, String namespace, List<String> keys, String resource) {
    for (Manifest range : cluster.all("", "LimitRange")) {
      if (range.key().namespace().equals(namespace)) {
        for (MapNode limit : Leaf.maps(range.tree().map("spec"), "limits")) {
          if (Leaf.text(limit, "type").equals("Container")
              && keys.stream().anyMatch(key -> limit.map(key).get(resource) != null)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
