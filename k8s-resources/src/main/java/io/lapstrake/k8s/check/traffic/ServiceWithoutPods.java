package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.LabelSelector;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.Severity;

/** Finds Services that select none of the pods. */
public final class ServiceWithoutPods implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1101";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Service that selects nothing";
  }

  @Override
  public String why() {
    return "Connections to a Service without pods are refused. Mostly a label was "
        + "misspelt, or changed at one place of two.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("", "Service")) {
      MapNode spec = service.tree().map("spec");
      MapNode selector = spec.map("selector");
      if (isMeant(spec)
          && cluster
              .podsIn(service.key().namespace(), LabelSelector.ofLabels(selector))
              .isEmpty()) {
        findings.add(
            service,
            FieldPath.of("spec", "selector"),
            "No pods of the stack in namespace "
                + service.key().namespace()
                + " have these labels.",
            "use the labels of the pods that are meant; a Service of a workload has them from it.");
      }
    }
  }

  private static boolean isMeant(MapNode spec) {
    return !spec.map("selector").isEmpty() && !Leaf.text(spec, "type").equals("ExternalName");
  }
}
