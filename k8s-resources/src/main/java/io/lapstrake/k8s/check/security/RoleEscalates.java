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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds roles that allow to get more rights than they say. */
public final class RoleEscalates implements ClusterCheck {

  private static final Set<String> VERBS = Set.of("escalate", "bind", "impersonate");
  private static final Map<String, String> BY_VERB =
      new TreeMap<>(
          Map.of("nodes/proxy", "get", "pods", "create", "serviceaccounts/token", "create"));
  private static final Set<String> INTO_PODS = Set.of("pods/exec", "pods/attach");

  @Override
  public String code() {
    return "LAP-1315";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Role that leads to more";
  }

  @Override
  public String why() {
    return "Who may act as others, grant what he does not have, run commands in pods, make "
        + "pods or tokens of accounts, or ask kubelets, has all that these have.";
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
    var found = new TreeSet<>(Leaf.texts(rule, "verbs"));
    found.retainAll(VERBS);
    var pods = new TreeSet<>(Leaf.texts(rule, "resources"));
    pods.retainAll(INTO_PODS);
    found.addAll(pods);
    for (var more : BY_VERB.entrySet()) {
      if (Leaf.texts(rule, "resources").contains(more.getKey())
          && Leaf.texts(rule, "verbs").contains(more.getValue())) {
        found.add(more.getValue() + " of " + more.getKey());
      }
    }
    if (!found.isEmpty()) {
      findings.add(
          role,
          at,
          "The rule leads to more than it says: " + String.join(", ", found) + ".",
          "leave that out, or say with accepting(…) why it is needed.");
    }
  }
}
