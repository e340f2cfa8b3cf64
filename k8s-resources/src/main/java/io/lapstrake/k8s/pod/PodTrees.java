package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.MapNode;

/** Where a resource that runs pods has their template. */
final class PodTrees {

  private PodTrees() {}

  /** The template, also of the pods of the jobs that a CronJob makes. */
  static MapNode template(MapNode target) {
    MapNode spec = target.map("spec");
    MapNode runs = spec.get("jobTemplate") instanceof MapNode job ? job.map("spec") : spec;
    return runs.map("template");
  }
}
