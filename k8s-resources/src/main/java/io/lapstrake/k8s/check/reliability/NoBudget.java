package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.HashSet;

/** Finds workloads of several pods that may be evicted all at once. */
public final class NoBudget implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1407";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Replicas without a disruption budget";
  }

  @Override
  public String why() {
    return "When nodes are drained, Kubernetes may evict all pods of a workload at once, "
        + "unless a budget says how many must stay.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var kept = new HashSet<ResourceKey>(); // asked by key alone
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      LabelSelector selector = LabelSelector.of(budget.tree().map("spec").map("selector"));
      cluster.podsOf(budget, selector).forEach(pod -> kept.add(pod.owner().key()));
    }
    for (PodTemplate pod : cluster.podTemplates()) {
      boolean several = cluster.replicas(pod.owner()).orElse(1) > 1;
      if (several && !kept.contains(pod.owner().key())) {
        findings.add(
            pod.owner(),
            FieldPath.of("spec"),
            "Several pods may be evicted all at once.",
            "say how many may be away, with disruption(atMostUnavailable(1)).");
      }
    }
  }
}
