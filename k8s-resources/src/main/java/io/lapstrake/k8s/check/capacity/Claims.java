package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The claims of storage that a stack makes, also those that StatefulSets make for their pods. */
final class Claims {

  /**
   * A claim.
   *
   * @param object that describes it
   * @param spec what is claimed
   * @param path where that stands
   * @param number how many there are
   */
  record Claim(Manifest object, MapNode spec, FieldPath path, long number) {

    BigDecimal size() {
      return Amounts.of(spec.map("resources").map("requests"))
          .getOrDefault("storage", BigDecimal.ZERO);
    }
  }

  private Claims() {}

  static List<Claim> of(Cluster cluster) {
    var claims = new ArrayList<Claim>();
    for (Manifest claim : cluster.all("", "PersistentVolumeClaim")) {
      claims.add(new Claim(claim, claim.tree().map("spec"), FieldPath.of("spec"), 1));
    }
    for (Manifest set : cluster.all("apps", "StatefulSet")) {
      List<MapNode> templates = Leaf.maps(set.tree().map("spec"), "volumeClaimTemplates");
      long replicas = cluster.replicas(set).orElse(1);
      for (int i = 0; i < templates.size(); i++) {
        FieldPath at = FieldPath.of("spec", "volumeClaimTemplates").index(i).key("spec");
        claims.add(new Claim(set, templates.get(i).map("spec"), at, replicas));
      }
    }
    return claims;
  }
}
