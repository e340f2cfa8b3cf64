package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.HashMap;

/** Finds pods that two disruption budgets select. */
public final class TwoBudgets implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1208";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Pods with two disruption budgets";
  }

  @Override
  public String why() {
    return "Kubernetes refuses every eviction of a pod that has more than one disruption "
        + "budget.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var first = new HashMap<ResourceKey, Manifest>(); // asked by key alone
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      LabelSelector selector = LabelSelector.of(budget.tree().map("spec").map("selector"));
      for (PodTemplate pod : cluster.podsOf(budget, selector)) {
        Manifest other = first.putIfAbsent(pod.owner().key(), budget);
        if (other != null) {
          findings.add(
              budget,
              FieldPath.of("spec", "selector"),
              "The pods of " + pod + " have " + other + " already.",
              "keep one budget for them.");
        }
      }
    }
  }
}
