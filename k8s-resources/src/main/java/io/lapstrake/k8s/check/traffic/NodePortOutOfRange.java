package io.lapstrake.k8s.check.traffic;

import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodService;

/** Finds ports of nodes that API servers do not give unless they are told to. */
public final class NodePortOutOfRange implements ClusterCheck {

  private static final int FIRST = 30000;
  private static final int LAST = 32767;

  @Override
  public String code() {
    return "LAP-1121";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Node port outside the usual range";
  }

  @Override
  public String why() {
    return "An API server gives ports from 30000 to 32767 and refuses any other, "
        + "unless it was started with another range.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (PodService service : cluster.services()) {
      for (int i = 0; i < service.ports().size(); i++) {
        long port = Leaf.number(service.ports().get(i), "nodePort").orElse(0);
        if (port != 0 && (port < FIRST || port > LAST)) {
          findings.add(
              service.object(),
              service.path(i).key("nodePort"),
              port + " was given; the usual range is 30000 to 32767.",
              "choose a port in that range, or accept it where the servers have another one.");
        }
      }
    }
  }
}
