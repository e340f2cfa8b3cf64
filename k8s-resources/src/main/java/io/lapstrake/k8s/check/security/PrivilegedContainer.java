package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers that may do on the node whatever root may. */
public final class PrivilegedContainer implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1301";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Privileged container";
  }

  @Override
  public String why() {
    return "Whoever breaks into a privileged container has the node, and all pods on it.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (Leaf.isTrue(container.security(), "privileged")) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext").key("privileged"),
          "The container may do on its node whatever root may.",
          "leave it out, and add the capabilities that are needed.");
    }
  }
}
