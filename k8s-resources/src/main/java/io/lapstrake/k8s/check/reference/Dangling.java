package io.lapstrake.k8s.check.reference;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ReferenceCheck;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.pointer.Pointer;

/** A check of names of objects that will not be there. */
interface Dangling extends ReferenceCheck {

  /** Reports a name that the cluster does not know. */
  @Override
  default void look(Pointer pointer, Cluster cluster, Findings findings) {
    ResourceKey to = pointer.to();
    if (pointer.isOptional() || cluster.knows(to)) {
      return;
    }
    if (Given.mayBeMade(pointer)) {
      findings.warn(
          pointer.from(),
          pointer.field(),
          to
              + " is neither in the stack nor declared as made elsewhere;"
              + " hooks or pods of the chart may make it.",
          "declare it with expecting(…) when something makes it, or name another by the values.");
    } else {
      findings.add(
          pointer.from(),
          pointer.field(),
          to + " is neither in the stack nor declared as made elsewhere.",
          "name a "
              + to.kind()
              + " that the stack has, or declare one that is made elsewhere with expecting(…).");
    }
  }
}
