package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Some of the pods of a Service, by their labels: mostly those of one version.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset">
 *     Subset</a>
 */
public final class Subset {

  private final MapNode tree;

  private Subset(MapNode tree) {
    this.tree = tree;
  }

  /** All of the pods, until labels are said. */
  public static Subset named(String name) {
    return new Subset(MapNode.of("name", name));
  }

  /** Only those that have a label. */
  public Subset label(String key, String value) {
    return label(key, Literal.of(value));
  }

  /** Only those that have a label. */
  public Subset label(String key, Value<String> value) {
    return new Subset(tree.set(value, "labels", key));
  }

  /** How the mesh speaks with these pods, where that is different. */
  public Subset policy(TrafficPolicy policy) {
    return new Subset(tree.with("trafficPolicy", policy.tree()));
  }

  MapNode tree() {
    return tree;
  }
}
