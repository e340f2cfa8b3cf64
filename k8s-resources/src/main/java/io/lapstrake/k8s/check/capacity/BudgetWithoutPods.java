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
        + "all at once. It is a warning in a namespace that is not the stack's: others may run "
        + "pods there.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      MapNode spec = budget.tree().map("spec");
      MapNode selector = spec.map("selector");
      if (cluster.isForNobody(budget, LabelSelector.of(selector))) {
        report(budget, cluster, findings);
      }
    }
  }

  private static void report(Manifest budget, Cluster cluster, Findings findings) {
    String namespace = budget.key().namespace();
    FieldPath field = FieldPath.of("spec", "selector");
    if (cluster.isOwn(namespace)) {
      findings.add(
          budget,
          field,
          "No pods of the stack in namespace " + namespace + " have these labels.",
          "use the labels of the pods that are meant; disruption(…) of a workload has them from it.");
    } else {
      findings.warn(
          budget,
          field,
          "The stack runs no pods in namespace "
              + namespace
              + "; nobody can say whether others there have these labels.",
          "look whether there are such pods, and accept the finding if there are.");
    }
  }
}
