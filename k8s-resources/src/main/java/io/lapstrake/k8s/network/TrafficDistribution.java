package io.lapstrake.k8s.network;

/**
 * Which of a Service's pods traffic goes to rather than to others.
 *
 * @see <a href="https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution">
 *     Traffic distribution</a>
 */
public enum TrafficDistribution {
  /** Those in the client's zone; the older name of {@link #SAME_ZONE}. */
  CLOSE("PreferClose"),
  /** Those in the client's zone; from Kubernetes 1.35 on, where that is not switched on earlier. */
  SAME_ZONE("PreferSameZone"),
  /** Those on the client's node; from Kubernetes 1.35 on, where that is not switched on earlier. */
  SAME_NODE("PreferSameNode");

  private final String text;

  TrafficDistribution(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
