package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.OptionalLong;

/** Finds CronJobs that may never start, since they may not start late. */
public final class ShortStartingDeadline implements ClusterCheck {

  private static final int SECONDS_BETWEEN_LOOKS = 10;

  @Override
  public String code() {
    return "LAP-1421";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Starting deadline too short";
  }

  @Override
  public String why() {
    return "Kubernetes looks at CronJobs every ten seconds. A run that may be late "
        + "by less is left out when it falls between two looks.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "CronJob")) {
      OptionalLong seconds = Leaf.number(job.tree().map("spec"), "startingDeadlineSeconds");
      if (seconds.isPresent() && seconds.getAsLong() < SECONDS_BETWEEN_LOOKS) {
        findings.add(
            job,
            FieldPath.of("spec", "startingDeadlineSeconds"),
            "A run may start " + seconds.getAsLong() + " seconds late at most.",
            "allow ten seconds or more.");
      }
    }
  }
}
