package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A workload whose pods run until they are replaced.
 *
 * @param <W> the kind
 */
public sealed interface Serving<W extends Serving<W>> extends Workload<W>
    permits Deployment, StatefulSet, DaemonSet {

  /**
   * The labels by which it knows its pods, in the place of its own: those of a chart, say. They
   * cannot change later.
   */
  default W selectedBy(Value<MapNode> labels) {
    return withDraft(OwnPods.selectedBy(draft(), labels));
  }

  /**
   * A further label by which it knows its pods, besides {@code app.kubernetes.io/name}. Two
   * releases in one namespace keep their pods apart by it. It cannot change later.
   */
  default W selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** A further label by which it knows its pods; it cannot change later. */
  default W selecting(String label, Value<String> value) {
    return withDraft(OwnPods.selectedBy(draft(), label, value));
  }

  /** How many of its pods the drain of nodes leaves running: a PodDisruptionBudget beside it. */
  default W disruption(Disruption disruption) {
    return withDraft(draft().bringing(disruption.of(this)));
  }
}
