package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;

/** Finds StatefulSets whose Service has an address of its own. */
public final class GoverningServiceNotHeadless implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1117";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Governing Service that is not headless";
  }

  @Override
  public String why() {
    return "Only a headless Service gives each pod of a StatefulSet a host name of its "
        + "own; through another one they are not found one by one.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest set : cluster.all("apps", "StatefulSet")) {
      String name = Leaf.text(set.tree().map("spec"), "serviceName");
      cluster
          .find("", "Service", set.key().namespace(), name)
          .filter(service -> !Leaf.text(service.tree().map("spec"), "clusterIP").equals("None"))
          .ifPresent(
              service ->
                  findings.add(
                      set,
                      FieldPath.of("spec", "serviceName"),
                      service + " has an address of its own.",
                      "name a headless Service, such as headlessService() of the workload."));
    }
  }
}
