package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.PodPorts;
import java.util.HashMap;
import java.util.List;

/** Finds node ports that two Services ask for. */
public final class NodePortTaken implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1106";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Node port that is taken";
  }

  @Override
  public String why() {
    return "A port of the nodes leads to one Service; the API server refuses the second.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var taken = new HashMap<String, Manifest>(); // asked by key alone
    for (Manifest service : cluster.all("", "Service")) {
      List<MapNode> ports = Leaf.maps(service.tree().map("spec"), "ports");
      for (int i = 0; i < ports.size(); i++) {
        String port = Leaf.text(ports.get(i), "nodePort");
        String key = port + "/" + PodPorts.protocol(ports.get(i));
        Manifest first = port.isEmpty() ? null : taken.putIfAbsent(key, service);
        if (first != null) {
          findings.add(
              service,
              FieldQuery.item(FieldPath.of("spec", "ports"), ports.get(i), i).key("nodePort"),
              first + " has port " + port + " of the nodes already.",
              "choose another port, or leave it to the cluster.");
        }
      }
    }
  }
}
