package io.lapstrake.k8s.scheduling;

/**
 * What nodes are grouped by: a label, whose value nodes of one group share.
 *
 * <pre>{@code
 * deployment.spreadOver(ZONES).apart(NODES).spreadOver(NODES.strictly())
 * }</pre>
 *
 * @param nodeLabel the label's key
 * @see <a
 *     href="https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesiozone">
 *     Well-known labels</a>
 */
public record Topology(String nodeLabel) {

  /** The zones of a region. */
  public static final Topology ZONES = new Topology("topology.kubernetes.io/zone");

  /** The regions. */
  public static final Topology REGIONS = new Topology("topology.kubernetes.io/region");

  /** Each node for itself. */
  public static final Topology NODES = new Topology("kubernetes.io/hostname");

  /** The values of a label of the nodes. */
  public static Topology by(String nodeLabel) {
    return new Topology(nodeLabel);
  }

  /** Pods spread over it: at most one more in one than in another, if it can be had. */
  public Spread spread() {
    return Spread.over(nodeLabel);
  }

  /** Pods spread over it, or left waiting where the spread cannot be had. */
  public Spread strictly() {
    return spread().strictly();
  }
}
