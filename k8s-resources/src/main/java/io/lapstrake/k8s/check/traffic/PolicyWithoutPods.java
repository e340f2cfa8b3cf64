package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;

/** Finds network policies that select none of the pods. */
public final class PolicyWithoutPods implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1114";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Network policy that selects nothing";
  }

  @Override
  public String why() {
    return "A policy without pods closes and opens nothing. Mostly a label was misspelt, "
        + "and the pods that were meant are open to all.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest policy : cluster.all("networking.k8s.io", "NetworkPolicy")) {
      LabelSelector pods = LabelSelector.of(policy.tree().map("spec").map("podSelector"));
      if (!pods.isEmpty() && cluster.isNobody(policy.key().namespace(), pods)) {
        findings.add(
            policy,
            FieldPath.of("spec", "podSelector"),
            "No pods of the stack in namespace " + policy.key().namespace() + " have these labels.",
            "use the labels of the pods that are meant.");
      }
    }
  }
}
