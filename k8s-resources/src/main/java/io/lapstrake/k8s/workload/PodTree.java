package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;

/** Where the parts of a pod template stand in a workload. */
final class PodTree {

  static final String[] CONTAINERS = {"spec", "template", "spec", "containers"};
  static final String[] INIT_CONTAINERS = {"spec", "template", "spec", "initContainers"};
  static final String[] LABELS = {"spec", "template", "metadata", "labels"};
  static final String[] ANNOTATIONS = {"spec", "template", "metadata", "annotations"};
  static final String[] NODE_SELECTOR = {"spec", "template", "spec", "nodeSelector"};

  static final String[] TOLERATIONS = {"spec", "template", "spec", "tolerations"};

  /** What must be so when a pod is scheduled. */
  static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

  /** What is rather so when a pod is scheduled. */
  static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

  private static final String JOB = "jobTemplate";

  private PodTree() {}

  /** What makes the pods: the workload's spec, or that of the jobs that a CronJob makes. */
  static MapNode runsOf(MapNode workload) {
    MapNode spec = workload.map("spec");
    return spec.get(JOB) instanceof MapNode job ? job.map("spec") : spec;
  }

  /** The path of {@link #runsOf}. */
  static String pathOf(MapNode workload) {
    return workload.map("spec").get(JOB) == null ? "spec" : "spec." + JOB + ".spec";
  }

  /** The template of the pods. */
  static MapNode templateOf(MapNode workload) {
    return runsOf(workload).map("template");
  }

  /** The spec of the pods. */
  static MapNode of(MapNode workload) {
    return templateOf(workload).map("spec");
  }

  static MapNode set(MapNode workload, Node value, String... path) {
    return withPod(workload, of(workload).set(value, path));
  }

  static MapNode append(MapNode workload, ListPart item, String... path) {
    return withPod(workload, of(workload).append(item, path));
  }

  private static MapNode withPod(MapNode workload, MapNode pod) {
    MapNode runs = runsOf(workload);
    MapNode changed = runs.with("template", runs.map("template").with("spec", pod));
    return workload.map("spec").get(JOB) == null
        ? workload.with("spec", changed)
        : workload.set(changed, "spec", JOB, "spec");
  }
}
