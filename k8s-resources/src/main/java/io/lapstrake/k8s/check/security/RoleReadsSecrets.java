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

/** Finds roles that allow to read all Secrets. */
public final class RoleReadsSecrets implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1314";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Role that reads all Secrets";
  }

  @Override
  public String why() {
    return "Secrets hold the tokens and passwords of everything else. Who may list them "
        + "may read them, too.";
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
    List<String> verbs = Leaf.texts(rule, "verbs");
    if (Leaf.texts(rule, "resources").contains("secrets")
        && Leaf.texts(rule, "resourceNames").isEmpty()
        && (verbs.contains("get") || verbs.contains("list") || verbs.contains("watch"))) {
      findings.add(
          role,
          at,
          "The rule allows to read all Secrets.",
          "name the Secrets that are needed, and allow get alone.");
    }
  }
}
