package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;

/** Finds workloads that two autoscalers scale. */
public final class TwoScalers implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1206";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Workload with two autoscalers";
  }

  @Override
  public String why() {
    return "Two autoscalers of one workload undo what the other did, and Kubernetes stops "
        + "both.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest scaler : cluster.all("autoscaling", "HorizontalPodAutoscaler")) {
      MapNode target = scaler.tree().map("spec").map("scaleTargetRef");
      cluster
          .find(
              ResourceKey.groupOf(target),
              Leaf.text(target, "kind"),
              scaler.key().namespace(),
              Leaf.text(target, "name"))
          .flatMap(cluster::scalerOf)
          .filter(first -> first != scaler)
          .ifPresent(
              first ->
                  findings.add(
                      scaler,
                      FieldPath.of("spec", "scaleTargetRef"),
                      first + " scales it already.",
                      "say all metrics in one autoscaler; the largest number of pods counts."));
    }
  }
}
