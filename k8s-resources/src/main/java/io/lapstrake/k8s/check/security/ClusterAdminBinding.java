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

/** Finds bindings to the role that may do everything. */
public final class ClusterAdminBinding implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1313";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Binding to cluster-admin";
  }

  @Override
  public String why() {
    return "Whoever has the token of such an account has the cluster.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (Manifest binding : cluster.all("rbac.authorization.k8s.io", kind)) {
        look(binding, findings);
      }
    }
  }

  private static void look(Manifest binding, Findings findings) {
    MapNode role = binding.tree().map("roleRef");
    if (Leaf.text(role, "kind").equals("ClusterRole")
        && Leaf.text(role, "name").equals("cluster-admin")) {
      findings.add(
          binding,
          FieldPath.of("roleRef", "name"),
          "The role allows everything.",
          "bind a role with what is needed, or say with accepting(…) why that is everything.");
    }
  }
}
