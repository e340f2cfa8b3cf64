package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** A check of the pods that one object runs. */
public non-sealed interface PodCheck extends Check {

  /**
   * Looks at the pods and says what it finds, in any order.
   *
   * @param pod the pods of one object
   * @param cluster the objects of the stack, among which they run
   */
  void look(PodTemplate pod, Cluster cluster, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.pod(this);
  }
}
