package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;

/** Finds containers with capabilities that runtimes do not give by themselves. */
public final class AddedCapabilities implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1307";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Capabilities beyond the usual";
  }

  @Override
  public String why() {
    return "Each of these capabilities is a part of what root may do on the node; some of "
        + "them are as good as all.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    for (String added : Leaf.texts(container.security().map("capabilities"), "add")) {
      if (!BaselineLevel.CAPABILITIES.contains(added)) {
        findings.add(
            container.pod().owner(),
            container.path().key("securityContext").key("capabilities").key("add"),
            "The container has " + added + ".",
            "leave it out, or say with accepting(…) why it is needed.");
      }
    }
  }
}
