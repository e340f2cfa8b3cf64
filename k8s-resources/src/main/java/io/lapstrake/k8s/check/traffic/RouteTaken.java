package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds hosts and paths that two Ingresses lead elsewhere. */
public final class RouteTaken implements ClusterCheck {

  private static final String CANARY = "nginx.ingress.kubernetes.io/canary";

  @Override
  public String code() {
    return "LAP-1107";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Route that is taken";
  }

  @Override
  public String why() {
    return "Two rules for one host and path are in each other's way: which of them is "
        + "served depends on the controller, and changes.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    var taken = new HashMap<String, Manifest>(); // asked by key alone
    for (Manifest ingress : cluster.all("networking.k8s.io", "Ingress")) {
      if (ingress.tree().map("metadata").map("annotations").get(CANARY) == null) {
        look(ingress, taken, findings);
      }
    }
  }

  private static void look(Manifest ingress, Map<String, Manifest> taken, Findings findings) {
    MapNode spec = ingress.tree().map("spec");
    List<MapNode> rules = Leaf.maps(spec, "rules");
    for (int i = 0; i < rules.size(); i++) {
      FieldPath at = FieldPath.of("spec", "rules").index(i).key("http").key("paths");
      List<MapNode> paths = Leaf.maps(rules.get(i).map("http"), "paths");
      for (int k = 0; k < paths.size(); k++) {
        String route = Leaf.text(rules.get(i), "host") + Leaf.text(paths.get(k), "path");
        String key =
            Leaf.text(spec, "ingressClassName")
                + " "
                + route
                + " "
                + Leaf.text(paths.get(k), "pathType");
        Manifest first = taken.putIfAbsent(key, ingress);
        if (first != null) {
          findings.add(
              ingress,
              at.index(k),
              first + " leads " + route + " elsewhere already.",
              "choose another host or path, or put both into one Ingress.");
        }
      }
    }
  }
}
