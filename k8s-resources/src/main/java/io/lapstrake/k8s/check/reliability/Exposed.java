package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.ReferenceTable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The pods that requests from outside reach: those behind the backends of Ingresses and routes. */
final class Exposed {

  /**
   * Some pods and how they are reached.
   *
   * @param by the Ingress or the route that leads to them; the first where there are several
   */
  record Route(PodTemplate pod, Manifest by) {}

  private Exposed() {}

  /** In the order of the pods' owners. */
  static Collection<Route> in(Cluster cluster) {
    var routes = new TreeMap<ResourceKey, Route>();
    ReferenceTable.ofKinds(
        cluster,
        pointer -> {
          if (pointer.family() == Family.BACKEND) {
            cluster
                .all()
                .find(pointer.to())
                .ifPresent(service -> add(service, pointer.from(), cluster, routes));
          }
        });
    return routes.values();
  }

  private static void add(
      Manifest service, Manifest by, Cluster cluster, Map<ResourceKey, Route> routes) {
    MapNode selector = service.tree().map("spec").map("selector");
    if (!selector.isEmpty()) {
      LabelSelector labels = LabelSelector.ofLabels(selector);
      cluster
          .podsOf(service, labels)
          .forEach(pod -> routes.putIfAbsent(pod.owner().key(), new Route(pod, by)));
    }
  }
}
