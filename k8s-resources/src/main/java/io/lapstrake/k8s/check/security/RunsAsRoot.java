package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers that run as root, or that nothing keeps from it. */
public final class RunsAsRoot implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1302";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Container that may run as root";
  }

  @Override
  public String why() {
    return "Many images run as root when nobody says otherwise. Root in a container is "
        + "root for every mistake of the kernel and of the runtime.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (mayBeRoot(container)) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext"),
          "Neither the container nor its pod says that it does not run as root.",
          "say so, with security(ContainerSecurity.restricted()) or nonRoot(), or give a user other than 0.");
    }
  }

  /** What a container says counts before what its pod says. */
  private static boolean mayBeRoot(PodContainer container) {
    MapNode pod = container.pod().spec().map("securityContext");
    MapNode own = container.security();
    String user = Leaf.text(own.get("runAsUser") == null ? pod : own, "runAsUser");
    boolean nonRoot = Leaf.isTrue(own.get("runAsNonRoot") == null ? pod : own, "runAsNonRoot");
    return user.equals("0") || (user.isEmpty() && !nonRoot);
  }
}
