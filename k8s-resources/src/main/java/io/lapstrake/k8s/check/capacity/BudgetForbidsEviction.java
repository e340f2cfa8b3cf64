package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;
import java.util.OptionalLong;

/** Finds disruption budgets under which no pod may ever be evicted. */
public final class BudgetForbidsEviction implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1207";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Disruption budget that forbids every eviction";
  }

  @Override
  public String why() {
    return "A node whose pods may not be evicted is never drained: upgrades of the cluster "
        + "wait for it, or go on without asking.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      MapNode spec = budget.tree().map("spec");
      LabelSelector selector = LabelSelector.of(spec.map("selector"));
      OptionalLong pods = number(cluster, cluster.podsOf(budget, selector));
      String most = Leaf.text(spec, "maxUnavailable");
      String least = Leaf.text(spec, "minAvailable");
      if (most.equals("0") || most.equals("0%")) {
        add(budget, "maxUnavailable", "None of the pods may be unavailable.", findings);
      } else if (least.equals("100%")) {
        add(budget, "minAvailable", "All of the pods are to be available.", findings);
      } else if (pods.orElse(0) > 0 && needed(least, pods.getAsLong()) >= pods.getAsLong()) {
        String detail =
            least + " are to be available, and there are " + pods.getAsLong() + " at most.";
        add(budget, "minAvailable", detail, findings);
      }
    }
  }

  /** How many pods there are at most; empty where nobody can say. */
  private static OptionalLong number(Cluster cluster, List<PodTemplate> pods) {
    long number = 0;
    for (PodTemplate pod : pods) {
      OptionalLong replicas =
          cluster
              .scalerOf(pod.owner())
              .map(scaler -> Leaf.number(scaler.tree().map("spec"), "maxReplicas"))
              .orElseGet(() -> cluster.replicas(pod.owner()));
      if (replicas.isEmpty()) {
        return replicas;
      }
      number += replicas.getAsLong();
    }
    return OptionalLong.of(number);
  }

  /** A share of the pods is rounded up. */
  private static long needed(String least, long pods) {
    if (!least.matches("\\d{1,9}%?")) {
      return 0;
    }
    return least.endsWith("%")
        ? (pods * Long.parseLong(least.substring(0, least.length() - 1)) + 99) / 100
        : Long.parseLong(least);
  }

  private static void add(Manifest budget, String field, String detail, Findings findings) {
    findings.add(
        budget,
        FieldPath.of("spec", field),
        detail,
        "let one pod at least be unavailable, and run more than one.");
  }
}
