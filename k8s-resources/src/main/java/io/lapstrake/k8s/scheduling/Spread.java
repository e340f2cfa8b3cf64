package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * How the pods of one workload are spread.
 *
 * <pre>{@code
 * deployment.spreadOver(ZONES).spreadOver(NODES.strictly())
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/">
 *     Topology spread constraints</a>
 */
public final class Spread {

  /** Over the zones of a region. */
  public static final Spread ZONES = over("topology.kubernetes.io/zone");

  /** Over the regions. */
  public static final Spread REGIONS = over("topology.kubernetes.io/region");

  /** Over the nodes. */
  public static final Spread NODES = over("kubernetes.io/hostname");

  private final MapNode tree;

  private Spread(MapNode tree) {
    this.tree = tree;
  }

  /**
   * Over the values of a label of the nodes: at most one pod more in one than in another, if it can
   * be had.
   */
  public static Spread over(String nodeLabel) {
    return new Spread(
        MapNode.of("topologyKey", nodeLabel)
            .with("maxSkew", 1)
            .with("whenUnsatisfiable", "ScheduleAnyway"));
  }

  /** How many pods more there may be in one than in another. */
  public Spread maxSkew(int pods) {
    return maxSkew(Literal.of(pods));
  }

  /** How many pods more there may be in one than in another. */
  public Spread maxSkew(Value<Integer> pods) {
    return new Spread(tree.with("maxSkew", pods));
  }

  /** Leaves a pod waiting where the spread cannot be had. */
  public Spread strictly() {
    return new Spread(tree.with("whenUnsatisfiable", "DoNotSchedule"));
  }

  /**
   * The item of the pod's list of constraints.
   *
   * @param pods the selector of the pods that are spread
   */
  public MapNode of(MapNode pods) {
    return tree().with("labelSelector", pods);
  }

  MapNode tree() {
    return tree;
  }
}
