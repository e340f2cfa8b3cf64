package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;

/** Finds disruption budgets that select none of the pods. */
public final class BudgetWithoutPods implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1201";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Disruption budget that selects nothing";
  }

  @Override
  public String why() {
    return "A budget without pods protects nothing; those that were meant may be evicted "
        + "all at once.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      MapNode spec = budget.tree().map("spec");
      MapNode selector = spec.map("selector");
      if (cluster.isNobody(budget.key().namespace(), LabelSelector.of(selector))) {
        findings.add(
            budget,
            FieldPath.of("spec", "selector"),
            "No pods of the stack in namespace " + budget.key().namespace() + " have these labels.",
            "use the labels of the pods that are meant; disruption(…) of a workload has them from it.");
      }
    }
  }
}
