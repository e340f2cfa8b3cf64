package io.lapstrake.k8s.check.security;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.List;

/** Finds roles that allow everything of a kind. */
public final class WildcardRole implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1312";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Role with a wildcard";
  }

  @Override
  public String why() {
    return "A wildcard also allows what will come with the next version of the cluster, or "
        + "with the next definition of a resource.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (String kind : List.of("Role", "ClusterRole")) {
      for (Manifest role : cluster.all("rbac.authorization.k8s.io", kind)) {
        List<MapNode> rules = Leaf.maps(role.tree(), "rules");
        for (int i = 0; i < rules.size(); i++) {
          look(role, FieldPath.of("rules").index(i), rules.get(i), findings);
        }
      }
    }
  }

  private static void look(Manifest role, FieldPath at, MapNode rule, Findings findings) {
    for (String field : List.of("apiGroups", "resources", "verbs")) {
      if (Leaf.texts(rule, field).contains("*")) {
        findings.add(
            role,
            at.key(field),
            "The rule allows all " + field + ".",
            "name those that are needed.");
      }
    }
  }
}
