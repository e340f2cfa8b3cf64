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

  /** How many of these zones or nodes must be there at least; the spread is strict then. */
  public Spread minDomains(int number) {
    return minDomains(Literal.of(number));
  }

  /** How many of these zones or nodes must be there at least; the spread is strict then. */
  public Spread minDomains(Value<Integer> number) {
    return new Spread(strictly().tree.with("minDomains", number));
  }

  /** Counts the pods of each revision of the workload for themselves. */
  public Spread perRevision() {
    return perValueOf("pod-template-hash");
  }

  /** Counts the pods with each value of a label for themselves. */
  public Spread perValueOf(String podLabel) {
    return new Spread(tree.append(Literal.of(podLabel), "matchLabelKeys"));
  }

  /** Counts all nodes, also those that the pods' own selectors leave out. */
  public Spread overAllNodes() {
    return new Spread(tree.with("nodeAffinityPolicy", "Ignore"));
  }

  /** Counts no nodes whose taints the pods do not tolerate. */
  public Spread overToleratedNodes() {
    return new Spread(tree.with("nodeTaintsPolicy", "Honor"));
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
