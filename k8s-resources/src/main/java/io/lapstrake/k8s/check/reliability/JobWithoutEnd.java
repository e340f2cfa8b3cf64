package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds tasks that say neither how often nor how long they are tried. */
public final class JobWithoutEnd implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1412";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Task without an end to its tries";
  }

  @Override
  public String why() {
    return "A task that fails is tried six more times when nobody says otherwise, and one "
        + "that hangs runs for ever.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "Job")) {
      look(job, job.tree().map("spec"), FieldPath.of("spec"), findings);
    }
    for (Manifest job : cluster.all("batch", "CronJob")) {
      MapNode spec = job.tree().map("spec").map("jobTemplate").map("spec");
      look(job, spec, FieldPath.of("spec", "jobTemplate", "spec"), findings);
    }
  }

  private static void look(Manifest job, MapNode spec, FieldPath at, Findings findings) {
    if (spec.get("backoffLimit") == null
        && spec.get("backoffLimitPerIndex") == null
        && spec.get("activeDeadlineSeconds") == null) {
      findings.add(
          job,
          at.key("backoffLimit"),
          "It says neither how often nor for how long the task is tried.",
          "say how many tries may fail, or after how many seconds it ends.");
    }
  }
}
