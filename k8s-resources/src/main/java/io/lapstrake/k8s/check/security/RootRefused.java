package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers that are to run as root, and must not. */
public final class RootRefused implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1322";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Root that is to be no root";
  }

  @Override
  public String why() {
    return "The kubelet does not start a container that is to run as user 0 where "
        + "runAsNonRoot is said of it or of its pod.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (RunAs.of(container).isRefused()) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext"),
          "It is to run as user 0 and must not run as root.",
          "give a user other than 0, or leave runAsNonRoot out.");
    }
  }
}
