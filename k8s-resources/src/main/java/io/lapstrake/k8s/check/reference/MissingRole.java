package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Dangling;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds bindings of roles that will not be there. */
public final class MissingRole implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1012";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Role that is not there";
  }

  @Override
  public String why() {
    return "A binding to a role that does not exist grants nothing.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Dangling.report(Family.ROLE, cluster, findings);
  }
}
