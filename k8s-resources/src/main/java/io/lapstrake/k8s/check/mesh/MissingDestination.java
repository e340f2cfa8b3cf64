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
import java.util.List;
import java.util.stream.Stream;

/** Finds routes of Istio to Services that will not be there. */
public final class MissingDestination implements ClusterCheck {

  private static final List<FieldQuery> DESTINATIONS =
      Stream.of("http[*].route[*]", "http[*].mirrors[*]", "tcp[*].route[*]", "tls[*].route[*]")
          .map(route -> FieldQuery.of("spec." + route + ".destination"))
          .toList();

  @Override
  public String code() {
    return "LAP-1119";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Destination that is not there";
  }

  @Override
  public String why() {
    return "A route of a VirtualService to a Service that does not exist answers every "
        + "request with an error.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("networking.istio.io", "VirtualService")) {
      for (FieldQuery destinations : DESTINATIONS) {
        destinations.each(
            service.tree(),
            FieldPath.ROOT,
            (path, node) -> {
              if (node instanceof MapNode destination) {
                look(service, path, destination, cluster, findings);
              }
            });
      }
    }
  }

  private static void look(
      Manifest from, FieldPath path, MapNode destination, Cluster cluster, Findings findings) {
    String host = Leaf.text(destination, "host");
    MeshHost.of(host, from.key().namespace())
        .filter(it -> !cluster.knows("", "Service", it.namespace(), it.name()))
        .ifPresent(
            it ->
                findings.add(
                    from,
                    path.key("host"),
                    "Service "
                        + it.namespace()
                        + "/"
                        + it.name()
                        + " is neither in the stack nor declared as made elsewhere.",
                    "name a Service that the stack has, or declare one that is made elsewhere"
                        + " with expecting(…)."));
  }
}
