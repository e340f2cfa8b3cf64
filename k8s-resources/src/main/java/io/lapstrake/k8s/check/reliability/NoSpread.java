package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds workloads of several pods that may all run on one node. */
public final class NoSpread implements PodCheck {

  @Override
  public String code() {
    return "LAP-1406";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Replicas that are not kept apart";
  }

  @Override
  public String why() {
    return "Several pods on one node are lost together with it. Kubernetes keeps them "
        + "apart by itself only as long as that costs nothing.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    boolean several = cluster.replicas(pod.owner()).orElse(1) > 1;
    if (several && !isSpread(pod.spec())) {
      findings.add(
          pod.owner(),
          pod.path(),
          "Several pods may all run on one node.",
          "keep them apart, with spreadOver(ZONES) or an anti-affinity.");
    }
  }

  private static boolean isSpread(MapNode spec) {
    return !spec.list("topologySpreadConstraints").isEmpty()
        || !spec.map("affinity").map("podAntiAffinity").isEmpty();
  }
}
