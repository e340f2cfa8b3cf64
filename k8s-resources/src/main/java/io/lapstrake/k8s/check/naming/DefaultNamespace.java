package io.lapstrake.k8s.check.naming;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;

/** Finds objects in the namespace that is there when nobody makes one. */
public final class DefaultNamespace implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1506";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Object in the default namespace";
  }

  @Override
  public String why() {
    return "In the default namespace the objects of many stacks stand side by side; "
        + "quotas, policies and levels for one of them are for all.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest object : cluster.all()) {
      if (object.key().namespace().equals("default")) {
        findings.add(
            object,
            FieldPath.of("metadata", "namespace"),
            "It shares its namespace with whatever says none.",
            "give the stack a namespace of its own, with in(Namespace.named(…)).");
      }
    }
  }
}
