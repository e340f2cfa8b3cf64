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
import java.util.Set;

/** Finds bindings to everybody, known or not. */
public final class GrantToEverybody implements ClusterCheck {

  private static final Set<String> EVERYBODY =
      Set.of(
          "system:anonymous",
          "system:authenticated",
          "system:serviceaccounts",
          "system:unauthenticated");

  @Override
  public String code() {
    return "LAP-1321";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Grant to everybody";
  }

  @Override
  public String why() {
    return "These groups hold everybody with any account of the cluster, every pod among "
        + "them, or even those without one.";
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
    for (MapNode subject : Leaf.maps(binding.tree(), "subjects")) {
      String name = Leaf.text(subject, "name");
      if (EVERYBODY.contains(name) && !Leaf.text(subject, "kind").equals("ServiceAccount")) {
        findings.add(
            binding,
            FieldPath.of("subjects").item("name", name),
            name + " is everybody, or nearly.",
            "name those who need it.");
      }
    }
  }
}
