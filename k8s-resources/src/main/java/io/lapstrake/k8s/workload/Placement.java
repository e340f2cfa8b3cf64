package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.scheduling.Spread;
import io.lapstrake.k8s.scheduling.Toleration;

/**
 * The words for where a workload's pods run.
 *
 * @param <W> the kind
 */
public sealed interface Placement<W extends Placement<W>> extends PodTemplate<W> permits Workload {

  /** Only on nodes with a label. */
  default W onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only on nodes with a label. */
  default W onNodesWith(String label, Value<String> value) {
    return withDraft(draft().add(Entry.of(label, value), PodTree.NODE_SELECTOR));
  }

  /** Also on nodes with a taint. */
  default W tolerating(Toleration toleration) {
    return withPodItem(toleration.tree(), "tolerations");
  }

  /** On every node, whatever its taints. */
  default W toleratingEveryTaint() {
    return tolerating(Toleration.ofEveryTaint());
  }

  /** Also on the nodes that run the control plane. */
  default W toleratingControlPlane() {
    return tolerating(Toleration.ofControlPlane());
  }

  /** Its pods in several zones, or on several nodes. */
  default W spreadOver(Spread spread) {
    return withPodItem(spread.of(OwnPods.of(draft().tree())), "topologySpreadConstraints");
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(String name) {
    return priorityClass(Literal.of(name));
  }

  /** Which pods come first where nodes are full. */
  default W priorityClass(Value<String> name) {
    return withPod(name, "priorityClassName");
  }
}
