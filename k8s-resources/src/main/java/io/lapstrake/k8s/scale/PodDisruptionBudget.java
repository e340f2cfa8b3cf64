package io.lapstrake.k8s.scale;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.pod.Pods;
import io.lapstrake.k8s.workload.Disruption;

/**
 * How many pods the drain of nodes leaves running, where {@code workload.disruption(…)} says too
 * little.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/">
 *     PodDisruptionBudget</a>
 */
public final class PodDisruptionBudget implements KubernetesObject<PodDisruptionBudget> {

  private final Draft draft;

  private PodDisruptionBudget(Draft draft) {
    this.draft = draft;
  }

  /** A budget of a workload's pods, with the workload's id and name, in its namespace. */
  public static PodDisruptionBudget of(Pods workload, Disruption disruption) {
    return new PodDisruptionBudget(disruption.of(workload));
  }

  /** A budget of the pods that labels select; the id is its name too. */
  public static PodDisruptionBudget named(String id, Disruption disruption) {
    return new PodDisruptionBudget(disruption.in(Draft.of("policy/v1", "PodDisruptionBudget", id)));
  }

  /** Counts pods with a label. */
  public PodDisruptionBudget selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** Counts pods with a label. */
  public PodDisruptionBudget selecting(String label, Value<String> value) {
    return withDraft(draft.add(Entry.of(label, value), "spec", "selector", "matchLabels"));
  }

  /** Pods that run and are not ready may always go, so that a broken workload stops no drain. */
  public PodDisruptionBudget evictingUnhealthyAlways() {
    return unhealthy("AlwaysAllow");
  }

  /** Pods that run and are not ready may go only while enough are, as when nothing is said. */
  public PodDisruptionBudget evictingUnhealthyWithinBudget() {
    return unhealthy("IfHealthyBudget");
  }

  private PodDisruptionBudget unhealthy(String policy) {
    return withDraft(draft.set(Literal.of(policy), "spec", "unhealthyPodEvictionPolicy"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public PodDisruptionBudget withDraft(Draft changed) {
    return new PodDisruptionBudget(changed);
  }
}
