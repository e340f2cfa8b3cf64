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

/** Finds Services that lead to a named port which their pods lack. */
public final class MissingTargetPort implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1103";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Service port that its pods lack";
  }

  @Override
  public String why() {
    return "A Service that names a port which its pods do not have has no endpoint there, "
        + "so that connections are refused.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("", "Service")) {
      List<MapNode> ports = Leaf.maps(service.tree().map("spec"), "ports");
      for (PodTemplate pod : ServicePods.of(cluster, service)) {
        for (int i = 0; i < ports.size(); i++) {
          look(service, ports.get(i), i, pod, findings);
        }
      }
    }
  }

  private static void look(
      Manifest service, MapNode port, int index, PodTemplate pod, Findings findings) {
    String target = PodPorts.target(port);
    if (PodPorts.isName(target) && !new PodPorts(pod).has(target, PodPorts.protocol(port))) {
      findings.add(
          service,
          FieldQuery.item(FieldPath.of("spec", "ports"), port, index).key("targetPort"),
          "The pods of "
              + pod
              + " have no port called "
              + target
              + " of "
              + PodPorts.protocol(port)
              + ".",
          "lead to a port that a container of the pods names, or name it there.");
    }
  }
}
