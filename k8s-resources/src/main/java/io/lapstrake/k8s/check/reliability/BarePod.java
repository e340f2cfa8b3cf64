package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds pods that nothing makes again when they are gone. */
public final class BarePod implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1415";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Pod without a workload";
  }

  @Override
  public String why() {
    return "A pod of its own is gone with its node, and cannot be updated in place.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest pod : cluster.all("", "Pod")) {
      findings.add(
          pod,
          FieldPath.ROOT,
          "Nothing makes the pod again when it is gone.",
          "describe a Deployment, a StatefulSet or a Job that runs it.");
    }
  }
}
