package io.lapstrake.k8s.check.mesh;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.FieldQuery;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds routes of Istio to subsets that no DestinationRule of the stack has. */
public final class MissingSubset implements ClusterCheck {

  private static final List<FieldQuery> DESTINATIONS =
      Stream.of("http[*].route[*]", "http[*].mirrors[*]", "tcp[*].route[*]", "tls[*].route[*]")
          .map(route -> FieldQuery.of("spec." + route + ".destination"))
          .toList();

  @Override
  public String code() {
    return "LAP-1120";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Subset that is not there";
  }

  @Override
  public String why() {
    return "Istio answers with an error what is routed to a subset that no DestinationRule "
        + "defines for the host.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    Set<List<String>> subsets = subsets(cluster);
    for (Manifest service : cluster.all("networking.istio.io", "VirtualService")) {
      for (FieldQuery destinations : DESTINATIONS) {
        destinations.each(
            service.tree(),
            FieldPath.ROOT,
            (path, node) -> {
              if (node instanceof MapNode destination) {
                look(service, path, destination, subsets, findings);
              }
            });
      }
    }
  }

  private static Set<List<String>> subsets(Cluster cluster) {
    var subsets = new HashSet<List<String>>(); // asked by key alone
    for (Manifest rule : cluster.all("networking.istio.io", "DestinationRule")) {
      MapNode spec = rule.tree().map("spec");
      MeshHost.of(Leaf.text(spec, "host"), rule.key().namespace())
          .ifPresent(
              host ->
                  Leaf.maps(spec, "subsets")
                      .forEach(subset -> subsets.add(key(host, Leaf.text(subset, "name")))));
    }
    return subsets;
  }

  private static List<String> key(MeshHost host, String subset) {
    return List.of(host.namespace(), host.name(), subset);
  }

  private static void look(
      Manifest from,
      FieldPath path,
      MapNode destination,
      Set<List<String>> subsets,
      Findings findings) {
    String subset = Leaf.text(destination, "subset");
    String host = Leaf.text(destination, "host");
    boolean missing =
        MeshHost.of(host, from.key().namespace())
            .filter(it -> !subset.isEmpty() && !subsets.contains(key(it, subset)))
            .isPresent();
    if (missing) {
      findings.add(
          from,
          path.key("subset"),
          "No DestinationRule of the stack has a subset " + subset + " of " + host + ".",
          "name a subset that there is, or add it to the host's DestinationRule.");
    }
  }
}
