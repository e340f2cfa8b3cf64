package io.lapstrake.k8s.check.security;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ContainerCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import java.util.List;

/** Finds containers that listen on a port of their node. */
public final class HostPort implements ContainerCheck {

  @Override
  public String code() {
    return "LAP-1320";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Port of the host";
  }

  @Override
  public String why() {
    return "A port of the node is open to whoever reaches the node, and only one of the "
        + "pods can have it there.";
  }

  @Override
  public void look(PodContainer container, Findings findings) {
    List<MapNode> ports = Leaf.maps(container.tree(), "ports");
    for (int i = 0; i < ports.size(); i++) {
      String port = Leaf.text(ports.get(i), "hostPort");
      if (!port.isEmpty() && !port.equals("0")) {
        FieldPath at = FieldQuery.item(container.path().key("ports"), ports.get(i), i);
        findings.add(
            container.pod().owner(),
            at.key("hostPort"),
            "The container has port " + port + " of its node.",
            "reach the pods through a Service.");
      }
    }
  }
}
