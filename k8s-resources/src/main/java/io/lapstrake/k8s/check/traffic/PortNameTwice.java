package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.HashMap;
import java.util.List;

/** Finds ports of two containers of the same pods that have one name. */
public final class PortNameTwice implements PodCheck {

  @Override
  public String code() {
    return "LAP-1123";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Port name of two containers";
  }

  @Override
  public String why() {
    return "What asks for a port by its name gets the one of the first container "
        + "that has it. The other one is reached by its number alone.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    if (pod.containers().size() < 2) {
      return;
    }
    var taken = new HashMap<String, PodContainer>(); // asked by key alone
    for (PodContainer container : pod.containers()) {
      List<MapNode> ports = Leaf.maps(container.tree(), "ports");
      for (int i = 0; i < ports.size(); i++) {
        String name = Leaf.text(ports.get(i), "name");
        PodContainer first = name.isEmpty() ? container : taken.putIfAbsent(name, container);
        if (first != null && first != container) {
          findings.add(
              pod.owner(),
              FieldQuery.item(container.path().key("ports"), ports.get(i), i),
              "Container " + first.name() + " has a port of this name, too.",
              "give it another name.");
        }
      }
    }
  }
}
