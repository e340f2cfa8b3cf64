package io.lapstrake.k8s.workload;

/**
 * A workload whose pods run until they are replaced.
 *
 * @param <W> the kind
 */
public sealed interface Serving<W extends Serving<W>> extends Workload<W>
    permits Deployment, StatefulSet, DaemonSet {

  /** How many of its pods the drain of nodes leaves running: a PodDisruptionBudget beside it. */
  default W disruption(Disruption disruption) {
    return withDraft(draft().bringing(disruption.of(this)));
  }
}
