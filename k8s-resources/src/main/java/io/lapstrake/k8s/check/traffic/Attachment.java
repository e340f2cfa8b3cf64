package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a route asks for of a Gateway that is in the stack: the listeners that it may attach itself
 * to.
 *
 * @see <a
 *     href="https://gateway-api.sigs.k8s.io/reference/spec/#parentreference">ParentReference</a>
 */
record Attachment(Manifest route, FieldPath path, Manifest gateway, List<MapNode> listeners) {

  private static final String GROUP = "gateway.networking.k8s.io";
  private static final List<String> ROUTES = List.of("HTTPRoute", "GRPCRoute");

  /** What the routes of a stack ask for. */
  static List<Attachment> of(Cluster cluster) {
    var all = new ArrayList<Attachment>();
    for (String kind : ROUTES) {
      for (Manifest route : cluster.all(GROUP, kind)) {
        List<MapNode> parents = Leaf.maps(route.tree().map("spec"), "parentRefs");
        for (int i = 0; i < parents.size(); i++) {
          MapNode parent = parents.get(i);
          FieldPath path = FieldPath.of("spec", "parentRefs").index(i);
          gateway(cluster, route, parent)
              .ifPresent(it -> all.add(new Attachment(route, path, it, listeners(it, parent))));
        }
      }
    }
    return all;
  }

  private static Optional<Manifest> gateway(Cluster cluster, Manifest route, MapNode parent) {
    String kind = Leaf.text(parent, "kind");
    String namespace = Leaf.text(parent, "namespace");
    return kind.isEmpty() || kind.equals("Gateway")
        ? cluster.find(
            GROUP,
            "Gateway",
            namespace.isEmpty() ? route.key().namespace() : namespace,
            Leaf.text(parent, "name"))
        : Optional.empty();
  }

  private static List<MapNode> listeners(Manifest gateway, MapNode parent) {
    String section = Leaf.text(parent, "sectionName");
    String port = Leaf.text(parent, "port");
    return Leaf.maps(gateway.tree().map("spec"), "listeners").stream()
        .filter(each -> section.isEmpty() || Leaf.text(each, "name").equals(section))
        .filter(each -> port.isEmpty() || Leaf.text(each, "port").equals(port))
        .toList();
  }
}
