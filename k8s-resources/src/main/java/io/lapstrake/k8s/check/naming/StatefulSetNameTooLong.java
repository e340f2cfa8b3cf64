package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds StatefulSets with names from which no label of their pods can be made. */
public final class StatefulSetNameTooLong implements ClusterCheck {

  private static final int MOST = 52;

  @Override
  public String code() {
    return "LAP-1501";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "StatefulSet name too long for its pods";
  }

  @Override
  public String why() {
    return "Each pod has a label with the set's name and a hash of ten digits, and a label "
        + "has 63 characters at most. Beyond 52 the pods are refused.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest set : cluster.all("apps", "StatefulSet")) {
      int length = set.key().name().length();
      if (length > MOST) {
        findings.add(
            set,
            FieldPath.of("metadata", "name"),
            "The name has " + length + " characters; that of a StatefulSet can have 52.",
            "choose a shorter name.");
      }
    }
  }
}
