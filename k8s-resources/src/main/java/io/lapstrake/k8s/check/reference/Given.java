package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.pointer.Pointer;
import java.util.Set;

/** Decides what objects that somebody else wrote may name without a mistake. */
final class Given {

  private static final Set<String> MADE_LATER = Set.of("ConfigMap", "Secret");

  /** Why what may be made is a warning, behind other sentences. */
  static final String MADE =
      " Where a chart of others names it, that is a warning: hooks or pods of the chart may make it.";

  /** The same of keys. */
  static final String ADDED =
      " Between objects of charts of others, and of one of theirs that has no keys at all, it is a"
          + " warning: hooks or pods of a chart may add it.";

  private Given() {}

  /**
   * Whether the hooks or the pods that came with an object may make what it names. Charts do so
   * with certificates and passwords, and who installs a chart cannot mend it.
   */
  static boolean mayBeMade(Pointer pointer) {
    return pointer.from().lifecycle().isGiven()
        && pointer.to().group().isEmpty()
        && MADE_LATER.contains(pointer.to().kind());
  }

  /**
   * Whether they may add to what it names, which somebody else wrote too, or wrote without any key.
   */
  static boolean mayBeFilled(Pointer pointer, Cluster cluster) {
    return cluster
        .all()
        .find(pointer.to())
        .filter(it -> it.lifecycle().isGiven())
        .filter(it -> mayBeMade(pointer) || Keyless.isEmpty(it.tree()))
        .isPresent();
  }
}
