package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.reach.PodPorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds ports of the node that pods want which run on every node. */
public final class HostPortTaken implements ClusterCheck {

  private record Taken(PodTemplate pod, MapNode port, FieldPath path) {

    String key() {
      return Leaf.text(port, field()) + "/" + PodPorts.protocol(port);
    }

    /** In the node's own network a container has the node's ports. */
    String field() {
      return port.get("hostPort") == null ? "containerPort" : "hostPort";
    }

    boolean everywhere() {
      return pod.isOf("DaemonSet")
          && pod.spec().get("nodeSelector") == null
          && pod.spec().get("affinity") == null;
    }

    boolean meets(Taken other) {
      String here = Leaf.text(port, "hostIP");
      String there = Leaf.text(other.port, "hostIP");
      return (everywhere() || other.everywhere())
          && (here.isEmpty() || there.isEmpty() || here.equals(there));
    }
  }

  @Override
  public String code() {
    return "LAP-1108";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Host port that is taken";
  }

  @Override
  public String why() {
    return "A port of a node serves one pod. Where a DaemonSet takes it on every node, no "
        + "other pod with the same port can be placed.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var taken = new HashMap<String, List<Taken>>(); // asked by key alone
    for (PodTemplate pod : cluster.podTemplates()) {
      for (PodContainer container : pod.containers()) {
        List<MapNode> ports = Leaf.maps(container.tree(), "ports");
        for (int i = 0; i < ports.size(); i++) {
          if (ports.get(i).get("hostPort") != null || Leaf.isTrue(pod.spec(), "hostNetwork")) {
            FieldPath at = FieldQuery.item(container.path().key("ports"), ports.get(i), i);
            var port = new Taken(pod, ports.get(i), at);
            look(port, taken, findings);
          }
        }
      }
    }
  }

  private static void look(Taken port, Map<String, List<Taken>> taken, Findings findings) {
    List<Taken> others = taken.computeIfAbsent(port.key(), any -> new ArrayList<>());
    for (Taken other : others) {
      if (port.meets(other)) {
        findings.add(
            port.pod().owner(),
            port.path().key(port.field()),
            "The pods of " + other.pod() + " have port " + port.key() + " of each node, too.",
            "choose another port, or keep one of the workloads off the other's nodes.");
      }
    }
    others.add(port);
  }
}
