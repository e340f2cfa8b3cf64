package io.lapstrake.k8s.check.security;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers whose root file system can be written. */
public final class WritableRoot implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1303";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Writable root file system";
  }

  @Override
  public String why() {
    return "What can be written can be changed by whoever breaks in, and fills the disk of "
        + "the node. Few programs need more than a directory or two.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    if (!Leaf.isTrue(container.security(), "readOnlyRootFilesystem")) {
      findings.add(
          container.pod().owner(),
          container.path().key("securityContext").key("readOnlyRootFilesystem"),
          "The container may write anywhere in its image.",
          "say readOnlyRoot() in its security, and mount directories where it has to write.");
    }
  }
}
