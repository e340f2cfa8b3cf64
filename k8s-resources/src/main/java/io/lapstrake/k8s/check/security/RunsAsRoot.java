package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
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
    var user = RunAs.of(container);
    if (user.mayBeRoot() && !user.isRefused()) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext"),
          user.isRoot()
              ? "It runs as user 0, which is root."
              : "Neither the container nor its pod says that it does not run as root.",
          "say so, with security(ContainerSecurity.restricted()) or nonRoot(), or give a user other than 0.");
    }
  }
}
