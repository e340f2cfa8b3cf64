package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds CronJobs with names from which no name of a Job can be made. */
public final class CronJobNameTooLong implements ClusterCheck {

  private static final int MOST = 52;

  @Override
  public String code() {
    return "LAP-1502";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "CronJob name too long for its Jobs";
  }

  @Override
  public String why() {
    return "A Job is named by its CronJob and eleven characters more, and its name is a "
        + "label, which has 63 characters at most.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "CronJob")) {
      int length = job.key().name().length();
      if (length > MOST) {
        findings.add(
            job,
            FieldPath.of("metadata", "name"),
            "The name has " + length + " characters; that of a CronJob can have 52.",
            "choose a shorter name.");
      }
    }
  }
}
