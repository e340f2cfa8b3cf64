package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.Findings;
import java.util.function.Predicate;

/** Reports names of objects that will not be there. */
public final class Dangling {

  private Dangling() {}

  /** Reports each name of a family that the cluster does not know. */
  public static void report(Family family, Cluster cluster, Findings findings) {
    report(family, cluster, findings, any -> true);
  }

  /**
   * Reports names of a family that the cluster does not know.
   *
   * @param looked whether a name is looked for
   */
  public static void report(
      Family family, Cluster cluster, Findings findings, Predicate<Pointer> looked) {
    ReferenceTable.each(
        family,
        cluster,
        pointer -> {
          if (!knows(cluster, pointer.to()) && !pointer.isOptional() && looked.test(pointer)) {
            findings.add(pointer.from(), pointer.field(), detail(pointer.to()), fix(pointer.to()));
          }
        });
  }

  private static boolean knows(Cluster cluster, ResourceKey key) {
    return cluster.knows(key.group(), key.kind(), key.namespace(), key.name());
  }

  private static String detail(ResourceKey key) {
    return key + " is neither in the stack nor declared as made elsewhere.";
  }

  private static String fix(ResourceKey key) {
    return "name a "
        + key.kind()
        + " that the stack has, or declare one that is made elsewhere with expecting(…).";
  }
}
