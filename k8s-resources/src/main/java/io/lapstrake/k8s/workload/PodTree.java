package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;

/** Where the parts of a pod template stand in a workload. */
final class PodTree {

  static final String[] CONTAINERS = {"spec", "template", "spec", "containers"};
  static final String[] INIT_CONTAINERS = {"spec", "template", "spec", "initContainers"};
  static final String[] LABELS = {"spec", "template", "metadata", "labels"};
  static final String[] ANNOTATIONS = {"spec", "template", "metadata", "annotations"};
  static final String[] NODE_SELECTOR = {"spec", "template", "spec", "nodeSelector"};

  private PodTree() {}

  /** The spec of the pods. */
  static MapNode of(MapNode workload) {
    return workload.map("spec").map("template").map("spec");
  }

  static MapNode append(MapNode workload, ListPart item, String... path) {
    MapNode spec = workload.map("spec");
    MapNode template = spec.map("template");
    MapNode pod = template.map("spec").append(item, path);
    return workload.with("spec", spec.with("template", template.with("spec", pod)));
  }
}
