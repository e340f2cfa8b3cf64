package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.PodService;

/** A check of one Service and the pods that it sends requests to. */
public non-sealed interface ServiceCheck extends Check {

  /**
   * Looks at a Service and says what it finds, in any order.
   *
   * @param service any, those that select no pods too
   */
  void look(PodService service, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.service(this);
  }
}
