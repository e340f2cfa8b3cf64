package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds CronJobs that do not say how late they may start. */
public final class NoStartingDeadline implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1410";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "CronJob without a starting deadline";
  }

  @Override
  public String why() {
    return "Without a deadline a run that was missed, because the cluster was down, the "
        + "CronJob suspended or the last run took long, starts as soon as it can, however "
        + "late that is.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "CronJob")) {
      if (job.tree().map("spec").get("startingDeadlineSeconds") == null) {
        findings.add(
            job,
            FieldPath.of("spec", "startingDeadlineSeconds"),
            "It does not say how late a run may still start.",
            "say after how many seconds a run is left out.");
      }
    }
  }
}
