package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Dangling;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds credentials of image registries that will not be there. */
public final class MissingPullSecret implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1005";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Image pull Secret that is not there";
  }

  @Override
  public String why() {
    return "Without the credentials the node cannot pull the image, unless the registry "
        + "gives it to anybody; then they are not needed.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Dangling.report(Family.PULL_SECRET, cluster, findings);
  }
}
