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

/** Finds routes of Istio behind one that takes all requests. */
public final class RouteNeverReached implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1127";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Route that is never reached";
  }

  @Override
  public String why() {
    return "The first route that matches is taken. What stands behind one that "
        + "matches everything is reached by nothing.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("networking.istio.io", "VirtualService")) {
      List<MapNode> routes = Leaf.maps(service.tree().map("spec"), "http");
      for (int i = 0; i + 1 < routes.size(); i++) {
        if (takesAll(routes.get(i))) {
          FieldPath http = FieldPath.of("spec", "http");
          findings.add(
              service,
              FieldQuery.item(http, routes.get(i + 1), i + 1),
              "The route before it takes every request.",
              "put the route that takes all the others last.");
          break;
        }
      }
    }
  }

  private static boolean takesAll(MapNode route) {
    List<MapNode> matches = Leaf.maps(route, "match");
    return matches.isEmpty() || matches.stream().anyMatch(RouteNeverReached::isAny);
  }

  /** A name is no condition. */
  private static boolean isAny(MapNode match) {
    MapNode rest = match.without("name");
    boolean everyPath = "/".equals(rest.map("uri").text("prefix")) && rest.size() == 1;
    return rest.isEmpty() || everyPath;
  }
}
