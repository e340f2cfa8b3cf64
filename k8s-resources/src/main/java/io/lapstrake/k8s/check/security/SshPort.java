package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.List;

/** Finds containers that listen on the port of SSH. */
public final class SshPort implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1319";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Port of SSH";
  }

  @Override
  public String why() {
    return "A way into a container past its program is a second program to keep safe; "
        + "kubectl exec gives one with an account and a log.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    List<MapNode> ports = Leaf.maps(container.tree(), "ports");
    for (int i = 0; i < ports.size(); i++) {
      if (Leaf.text(ports.get(i), "containerPort").equals("22")) {
        findings.add(
            container.pod().owner(),
            FieldQuery.item(container.path().key("ports"), ports.get(i), i),
            "Port 22 is the one of SSH.",
            "leave it out, or say with accepting(…) why it is needed.");
      }
    }
  }
}
