package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import java.util.List;

/** Finds peers of network policies that none of the pods are. */
public final class PeerWithoutPods implements ClusterCheck {

  private static final FieldQuery FROM = FieldQuery.of("spec.ingress[*].from[*]");
  private static final FieldQuery TO = FieldQuery.of("spec.egress[*].to[*]");

  @Override
  public String code() {
    return "LAP-1115";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Peer that is nobody";
  }

  @Override
  public String why() {
    return "A rule for pods that there are none of allows nothing. Mostly a label was "
        + "misspelt, and the connection that was meant fails.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest policy : cluster.all("networking.k8s.io", "NetworkPolicy")) {
      for (FieldQuery peers : List.of(FROM, TO)) {
        peers.each(
            policy.tree(),
            FieldPath.ROOT,
            (path, node) -> {
              if (node instanceof MapNode peer && isNobody(peer, policy, cluster)) {
                findings.add(
                    policy,
                    path.key("podSelector"),
                    "No pods of the stack in namespace "
                        + policy.key().namespace()
                        + " have these labels.",
                    "use the labels of the pods that are meant, or say in which namespace they are.");
              }
            });
      }
    }
  }

  private static boolean isNobody(MapNode peer, Manifest policy, Cluster cluster) {
    LabelSelector pods = LabelSelector.of(peer.map("podSelector"));
    return peer.get("namespaceSelector") == null
        && !pods.isEmpty()
        && cluster.isNobody(policy.key().namespace(), pods);
  }
}
