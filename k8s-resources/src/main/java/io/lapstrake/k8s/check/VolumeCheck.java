package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.PodVolume;

/** A check of one volume, which knows the pods that it is of. */
public non-sealed interface VolumeCheck extends Check {

  /**
   * Looks at a volume and says what it finds, in any order.
   *
   * @param volume any
   */
  void look(PodVolume volume, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.volume(this);
  }
}
