package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.pod.PodTerm;
import io.lapstrake.k8s.pod.Pods;
import io.lapstrake.k8s.scheduling.Spread;
import io.lapstrake.k8s.scheduling.Topology;

/**
 * The words for which pods a workload's pods are near to, and which they keep apart from.
 *
 * @param <W> the kind
 */
public sealed interface Neighbourhood<W extends Neighbourhood<W>> extends PodTemplate<W>
    permits Workload {

  /** Only where pods of another workload are: in the same zone, on the same node. */
  default W near(Pods other, Topology shared) {
    return near(PodTerm.of(other, shared));
  }

  /** Only where other pods are. */
  default W near(PodTerm term) {
    return withPodItem(term.tree(), "affinity", "podAffinity", PodTree.REQUIRED);
  }

  /**
   * Rather where other pods are.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherNear(int weight, PodTerm term) {
    return ratherNear(Literal.of(weight), term);
  }

  /**
   * Rather where other pods are.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherNear(Value<Integer> weight, PodTerm term) {
    return withPodItem(
        MapNode.of("weight", weight).with("podAffinityTerm", term.tree()),
        "affinity",
        "podAffinity",
        PodTree.PREFERRED);
  }

  /** Only where no pods of another workload are: not in the same zone, not on the same node. */
  default W apartFrom(Pods other, Topology shared) {
    return apartFrom(PodTerm.of(other, shared));
  }

  /** Only where no other pods are. */
  default W apartFrom(PodTerm term) {
    return withPodItem(term.tree(), "affinity", "podAntiAffinity", PodTree.REQUIRED);
  }

  /** Never two of its own pods in the same zone, or on the same node. */
  default W apart(Topology shared) {
    return apartFrom(PodTerm.selecting(OwnPods.of(draft().tree()), shared));
  }

  /**
   * Rather where no other pods are.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherApartFrom(int weight, PodTerm term) {
    return ratherApartFrom(Literal.of(weight), term);
  }

  /**
   * Rather where no other pods are.
   *
   * @param weight how much that counts, from 1 to 100
   */
  default W ratherApartFrom(Value<Integer> weight, PodTerm term) {
    return withPodItem(
        MapNode.of("weight", weight).with("podAffinityTerm", term.tree()),
        "affinity",
        "podAntiAffinity",
        PodTree.PREFERRED);
  }

  /** Rather not two of its own pods in the same zone, or on the same node. */
  default W ratherApart(Topology shared) {
    return ratherApartFrom(100, PodTerm.selecting(OwnPods.of(draft().tree()), shared));
  }

  /** Its pods in several zones, or on several nodes, if it can be had. */
  default W spreadOver(Topology topology) {
    return spreadOver(topology.spread());
  }

  /** Its pods in several zones, or on several nodes, as a spread says. */
  default W spreadOver(Spread spread) {
    return withPodItem(spread.of(OwnPods.of(draft().tree())), "topologySpreadConstraints");
  }
}
