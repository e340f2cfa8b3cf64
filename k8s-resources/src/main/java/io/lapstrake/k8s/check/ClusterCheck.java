package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.Cluster;

/** A check of objects together, or of the objects of some kind. */
public non-sealed interface ClusterCheck extends Check {

  /**
   * Looks at the objects and says what it finds, in any order.
   *
   * @param cluster the objects of one stack in one environment
   */
  void look(Cluster cluster, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.cluster(this);
  }
}
