package io.lapstrake.k8s.check.mesh;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds subsets of Istio that none of the pods of their Service are in. */
public final class SubsetWithoutPods implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1128";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Subset without pods";
  }

  @Override
  public String why() {
    return "Requests that are led to a subset without pods fail. Mostly a label was "
        + "misspelt, or the pods of a version are not there yet.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Map<ResourceKey, PodService> services = new HashMap<>(); // asked by key alone
    cluster.services().forEach(service -> services.put(service.object().key(), service));
    for (Manifest rule : cluster.all("networking.istio.io", "DestinationRule")) {
      MapNode spec = rule.tree().map("spec");
      PodService service =
          MeshHost.of(Leaf.text(spec, "host"), rule.key().namespace())
              .map(host -> new ResourceKey("", "Service", host.namespace(), host.name()))
              .map(services::get)
              .orElse(null);
      if (service != null && !service.pods().isEmpty()) {
        look(rule, spec, service, findings);
      }
    }
  }

  private static void look(Manifest rule, MapNode spec, PodService service, Findings findings) {
    List<MapNode> subsets = Leaf.maps(spec, "subsets");
    for (int i = 0; i < subsets.size(); i++) {
      LabelSelector labels = LabelSelector.ofLabels(subsets.get(i).map("labels"));
      if (service.pods().stream().noneMatch(labels::selects)) {
        findings.add(
            rule,
            FieldQuery.item(FieldPath.of("spec", "subsets"), subsets.get(i), i).key("labels"),
            "None of the pods of " + service.object() + " have these labels.",
            "use labels of the pods that are meant.");
      }
    }
  }
}
