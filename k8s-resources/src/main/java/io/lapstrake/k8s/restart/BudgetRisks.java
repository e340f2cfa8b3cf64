package io.lapstrake.k8s.restart;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.rules.Rollout;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says which disruption budgets allow of pods that a plan restarts. A restart does not ask budgets;
 * the pods that it takes count for them all the same.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/disruptions/">Disruptions</a>
 */
public final class BudgetRisks implements Assessor {

  @Override
  public List<Risk> assess(Plan plan) {
    List<Change> restarting =
        plan.effective().stream().filter(it -> ConfigRisks.isRestart(plan, it)).toList();
    if (restarting.isEmpty()) {
      return List.of();
    }
    Cluster cluster = new Cluster(plan.after());
    List<Risk> risks = new ArrayList<>();
    for (Manifest budget : cluster.all("policy", "PodDisruptionBudget")) {
      List<PodTemplate> pods = pods(cluster, budget);
      for (Change change : restarting) {
        pods.stream()
            .filter(it -> it.owner().key().equals(change.key()))
            .findFirst()
            .flatMap(it -> risk(change, it, budget, number(cluster, pods)))
            .ifPresent(risks::add);
      }
    }
    return risks;
  }

  /** Those that a budget is for; one without a selector is for none. */
  private static List<PodTemplate> pods(Cluster cluster, Manifest budget) {
    return budget.tree().map("spec").get("selector") instanceof MapNode selector
        ? cluster.podsOf(budget, LabelSelector.of(selector))
        : List.of();
  }

  private static OptionalLong number(Cluster cluster, List<PodTemplate> pods) {
    long number = 0;
    for (PodTemplate pod : pods) {
      OptionalLong replicas = cluster.replicas(pod.owner());
      if (replicas.isEmpty()) {
        return replicas;
      }
      number += replicas.getAsLong();
    }
    return OptionalLong.of(number);
  }

  private static Optional<Risk> risk(
      Change change, PodTemplate pod, Manifest budget, OptionalLong number) {
    OptionalLong allowed = number.isEmpty() ? number : new Budget(budget).of(number.getAsLong());
    Optional<Rollout> rollout = rollout(pod.owner());
    if (allowed.isEmpty() || rollout.isEmpty() || rollout.get().missing().isEmpty()) {
      return Optional.empty();
    }
    int missing = rollout.get().missing().getAsInt();
    boolean isTooMuch = missing > allowed.getAsLong();
    String words =
        budget.key()
            + " lets "
            + (allowed.getAsLong() == 0 ? "none" : allowed.getAsLong())
            + " of "
            + number.getAsLong()
            + " pods be missing; the restart takes "
            + (missing == 0 ? "none" : missing)
            + (rollout.get().isAtOnce() ? " at once" : " at a time")
            + (isTooMuch ? ", and asks no budget" : "");
    Risk.Kind kind = isTooMuch ? Risk.Kind.BUDGET_EXCEEDED : Risk.Kind.RESTART;
    return Optional.of(new Risk(kind, change.address(), change.key(), List.of(), words));
  }

  private static Optional<Rollout> rollout(Manifest workload) {
    ResourceKey key = workload.key();
    return Rules.kubernetes().of(key.group(), key.kind()).meaning().rollout(workload.tree());
  }
}
