package io.lapstrake.k8s.check;

import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.Pointer;

/** A check of one name that an object has for another. */
public non-sealed interface ReferenceCheck extends Check {

  /** What the names are for. */
  Family family();

  /**
   * Looks at a name and says what it finds, in any order.
   *
   * @param pointer of the family
   * @param cluster the objects of the stack, among which the named one may be
   */
  void look(Pointer pointer, Cluster cluster, Findings findings);

  @Override
  default void match(Cases cases) {
    cases.reference(this);
  }
}
