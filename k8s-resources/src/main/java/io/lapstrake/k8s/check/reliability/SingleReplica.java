package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds workloads of one pod that requests from outside reach. */
public final class SingleReplica implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1405";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "One replica behind an Ingress";
  }

  @Override
  public String why() {
    return "While the only pod is moved, updated or started again, every request fails.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Exposed.Route route : Exposed.in(cluster)) {
      Manifest workload = route.pod().owner();
      if (cluster.replicas(workload).orElse(2) == 1) {
        findings.add(
            workload,
            FieldPath.of("spec", "replicas"),
            route.by() + " leads to one pod.",
            "run two at least, with replicas(2) or an autoscaler.");
      }
    }
  }
}
