package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.PodContainer;

/** A check of one container, which knows the pods that it is of. */
public non-sealed interface ContainerCheck extends Check {

  /**
   * Looks at a container and says what it finds, in any order.
   *
   * @param container any, those that run to their end before the others too
   */
  void look(PodContainer container, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.container(this);
  }
}
