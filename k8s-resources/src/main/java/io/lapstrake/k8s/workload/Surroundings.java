package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.Literal;

/**
 * The words for what a workload's pods see around them: names, addresses, and the node that they
 * run on.
 *
 * @param <W> the kind
 */
public sealed interface Surroundings<W extends Surroundings<W>> extends PodTemplate<W>
    permits Workload {

  /** In the network of the node, its ports those of the node. */
  default W hostNetwork() {
    return withPod(Literal.TRUE, "hostNetwork")
        .withPod(Literal.of("ClusterFirstWithHostNet"), "dnsPolicy");
  }
}
