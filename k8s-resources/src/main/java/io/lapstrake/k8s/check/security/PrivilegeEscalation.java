package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers whose processes may gain more rights than they were started with. */
public final class PrivilegeEscalation implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1304";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Privilege escalation allowed";
  }

  @Override
  public String why() {
    return "A program with the setuid bit makes root of any user, unless the container "
        + "says that processes gain no rights.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (!Leaf.isFalse(container.security(), "allowPrivilegeEscalation")) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext").key("allowPrivilegeEscalation"),
          "Processes may gain more rights than the container was started with.",
          "say withoutPrivilegeEscalation() in its security.");
    }
  }
}
