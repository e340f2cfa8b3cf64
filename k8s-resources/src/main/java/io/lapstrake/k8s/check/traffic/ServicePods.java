package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.LabelSelector;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import java.util.List;

/** The pods that a Service sends requests to. */
final class ServicePods {

  private ServicePods() {}

  static List<PodTemplate> of(Cluster cluster, Manifest service) {
    MapNode spec = service.tree().map("spec");
    MapNode selector = spec.map("selector");
    return selector.isEmpty() || Leaf.text(spec, "type").equals("ExternalName")
        ? List.of()
        : cluster.podsIn(service.key().namespace(), LabelSelector.ofLabels(selector));
  }
}
