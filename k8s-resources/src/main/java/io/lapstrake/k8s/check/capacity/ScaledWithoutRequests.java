package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;

/** Finds workloads that are scaled by the use of a resource for which they do not ask. */
public final class ScaledWithoutRequests implements PodCheck {

  @Override
  public String code() {
    return "LAP-1205";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Scaled by a resource that is not asked for";
  }

  @Override
  public String why() {
    return "The use of a resource is a share of what is asked for. Where a container asks "
        + "for none, the autoscaler does nothing.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    cluster.scalerOf(pod.owner()).ifPresent(scaler -> look(pod, scaler, cluster, findings));
  }

  private static void look(PodTemplate pod, Manifest scaler, Cluster cluster, Findings findings) {
    MapNode spec = scaler.tree().map("spec");
    List<MapNode> metrics = Leaf.maps(spec, "metrics");
    if (metrics.isEmpty()) {
      look(pod, "cpu", "", scaler, cluster, findings); // what Kubernetes scales by then
    }
    for (MapNode metric : metrics) {
      MapNode source =
          metric.map(metric.get("resource") == null ? "containerResource" : "resource");
      if (source.map("target").get("averageUtilization") != null) {
        String container = Leaf.text(source, "container");
        look(pod, Leaf.text(source, "name"), container, scaler, cluster, findings);
      }
    }
  }

  private static void look(
      PodTemplate pod,
      String resource,
      String name,
      Manifest scaler,
      Cluster cluster,
      Findings findings) {
    List<Defaults.Range> ranges = Defaults.of(cluster, pod.namespace(), "Container");
    for (PodContainer container : pod.containers()) {
      if ((name.isEmpty() || container.name().equals(name))
          && !Amounts.requests(container).containsKey(resource)
          && !Defaults.give(ranges, "requests", resource)) {
        findings.add(
            pod.owner(),
            container.path().key("resources").key("requests"),
            scaler + " scales by the use of " + resource + ", and the container asks for none.",
            "say how much of it the container asks for, with requests(…).");
      }
    }
  }
}
