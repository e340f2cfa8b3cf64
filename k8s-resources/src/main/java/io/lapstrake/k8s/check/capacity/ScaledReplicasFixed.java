package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds workloads with a number of replicas though an autoscaler says it. */
public final class ScaledReplicasFixed implements PodCheck {

  @Override
  public String code() {
    return "LAP-1204";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Replicas of a workload that is scaled";
  }

  @Override
  public String why() {
    return "Each delivery would set the number of pods back to what the description says, "
        + "against the autoscaler.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    Manifest workload = pod.owner();
    if (workload.tree().map("spec").get("replicas") != null) {
      cluster
          .scalerOf(workload)
          .ifPresent(
              scaler ->
                  findings.add(
                      workload,
                      FieldPath.of("spec", "replicas"),
                      scaler + " says how many pods there are.",
                      "leave the replicas out, and say the least number in the autoscaler."));
    }
  }
}
