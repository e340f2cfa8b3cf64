package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;

/** Finds Jobs with names from which no label or host name of their pods can be made. */
public final class JobNameTooLong implements ClusterCheck {

  private static final int MOST = 63;

  @Override
  public String code() {
    return "LAP-1503";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Job name too long for its pods";
  }

  @Override
  public String why() {
    return "A Job's name is a label of its pods, and that of an indexed one with the index "
        + "their host name; both have 63 characters at most.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest job : cluster.all("batch", "Job")) {
      MapNode spec = job.tree().map("spec");
      boolean indexed = Leaf.text(spec, "completionMode").equals("Indexed");
      long last = Leaf.number(spec, "completions").orElse(1) - 1;
      int most = indexed ? MOST - 1 - Long.toString(last).length() : MOST;
      int length = job.key().name().length();
      if (length > most) {
        findings.add(
            job,
            FieldPath.of("metadata", "name"),
            "The name has " + length + " characters; that of this Job can have " + most + ".",
            "choose a shorter name.");
      }
    }
  }
}
