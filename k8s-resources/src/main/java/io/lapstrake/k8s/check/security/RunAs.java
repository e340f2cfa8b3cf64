package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/**
 * As whom a container runs: what it says counts before what its pod says.
 *
 * @param user empty where nobody says
 * @param nonRoot whether it must not be root
 */
record RunAs(String user, boolean nonRoot) {

  static RunAs of(PodContainer container) {
    MapNode pod = container.pod().spec().map("securityContext");
    MapNode own = container.security();
    return new RunAs(
        Leaf.text(own.get("runAsUser") == null ? pod : own, "runAsUser"),
        Leaf.isTrue(own.get("runAsNonRoot") == null ? pod : own, "runAsNonRoot"));
  }

  boolean isRoot() {
    return user.equals("0");
  }

  boolean mayBeRoot() {
    return isRoot() || (user.isEmpty() && !nonRoot);
  }

  /** Whether it must not run as whom it says. */
  boolean isRefused() {
    return isRoot() && nonRoot;
  }
}
