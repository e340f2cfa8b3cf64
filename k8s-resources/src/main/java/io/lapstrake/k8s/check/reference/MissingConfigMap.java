package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Dangling;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds mounts and environments of ConfigMaps that will not be there. */
public final class MissingConfigMap implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1001";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "ConfigMap that is not there";
  }

  @Override
  public String why() {
    return "A container whose ConfigMap is missing is never started: the pod waits for it, "
        + "and nothing but an event says so.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Dangling.report(Family.CONFIG_MAP, cluster, findings);
  }
}
