package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;

/** Finds CronJobs whose failed runs are removed at once. */
public final class NoFailedHistory implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1411";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "CronJob without a history of failures";
  }

  @Override
  public String why() {
    return "When failed runs are removed at once, their logs go with them, and nobody sees "
        + "that they failed.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "CronJob")) {
      if (Leaf.text(job.tree().map("spec"), "failedJobsHistoryLimit").equals("0")) {
        findings.add(
            job,
            FieldPath.of("spec", "failedJobsHistoryLimit"),
            "No failed run is kept.",
            "keep one at least.");
      }
    }
  }
}
