package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.FieldQuery;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import io.lapstrake.k8s.check.Severity;
import java.util.List;

/**
 * Finds Services that lead to a port number which none of their pods declares, though the pods
 * declare others.
 */
public final class UndeclaredTargetPort implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1104";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Service port that its pods do not declare";
  }

  @Override
  public String why() {
    return "A container may listen on a port that it does not declare. Where it declares "
        + "others, the number in the Service is mostly wrong.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("", "Service")) {
      List<MapNode> ports = Leaf.maps(service.tree().map("spec"), "ports");
      for (PodTemplate pod : ServicePods.of(cluster, service)) {
        var declared = new PodPorts(pod);
        for (int i = 0; i < ports.size() && !declared.isEmpty(); i++) {
          look(service, ports.get(i), i, declared, findings);
        }
      }
    }
  }

  private static void look(
      Manifest service, MapNode port, int index, PodPorts declared, Findings findings) {
    String target = PodPorts.target(port);
    if (!PodPorts.isName(target) && !declared.has(target, PodPorts.protocol(port))) {
      findings.add(
          service,
          FieldQuery.item(FieldPath.of("spec", "ports"), port, index),
          "It leads to port " + target + " of the pods, which declare other ports only.",
          "lead to a port that the pods declare, or declare this one.");
    }
  }
}
