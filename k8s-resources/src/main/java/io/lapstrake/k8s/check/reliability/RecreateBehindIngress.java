package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;

/**
 * Finds Deployments that stop all their pods before an update, though requests from outside reach
 * them.
 */
public final class RecreateBehindIngress implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1409";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Recreate behind an Ingress";
  }

  @Override
  public String why() {
    return "With the strategy Recreate nothing answers from the moment the old pods stop "
        + "until the new ones are ready.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Exposed.Route route : Exposed.in(cluster)) {
      Manifest workload = route.pod().owner();
      MapNode strategy = workload.tree().map("spec").map("strategy");
      if (Leaf.text(strategy, "type").equals("Recreate")) {
        findings.add(
            workload,
            FieldPath.of("spec", "strategy"),
            "During an update nothing answers " + route.by() + ".",
            "update the pods one after another, or say with accepting(…) why that cannot be.");
      }
    }
  }
}
