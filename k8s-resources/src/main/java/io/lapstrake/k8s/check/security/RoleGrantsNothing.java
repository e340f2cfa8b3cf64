package io.lapstrake.k8s.check.security;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.NearestName;
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

/** Finds resources in roles that their group does not have, or that a Role cannot grant. */
public final class RoleGrantsNothing implements ClusterCheck {

  private static final Map<String, String> GROUPS = groups();
  private static final Set<String> WITHOUT_NAMESPACE =
      Set.of(
          "clusterrolebindings",
          "clusterroles",
          "componentstatuses",
          "customresourcedefinitions",
          "ingressclasses",
          "nodes",
          "persistentvolumes",
          "priorityclasses",
          "runtimeclasses",
          "storageclasses");

  private static Map<String, String> groups() {
    var groups = new TreeMap<String, String>();
    add(
        groups,
        "",
        "bindings componentstatuses configmaps endpoints limitranges namespaces nodes"
            + " persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers"
            + " resourcequotas secrets serviceaccounts services");
    add(groups, "apps", "controllerrevisions daemonsets deployments replicasets statefulsets");
    add(groups, "batch", "cronjobs jobs");
    add(groups, "autoscaling", "horizontalpodautoscalers");
    add(groups, "policy", "poddisruptionbudgets");
    add(groups, "networking.k8s.io", "ingressclasses networkpolicies");
    add(groups, "node.k8s.io", "runtimeclasses");
    add(groups, "scheduling.k8s.io", "priorityclasses");
    add(groups, "discovery.k8s.io", "endpointslices");
    add(groups, "apiextensions.k8s.io", "customresourcedefinitions");
    add(groups, "rbac.authorization.k8s.io", "clusterrolebindings clusterroles rolebindings roles");
    add(groups, "storage.k8s.io", "csidrivers csinodes storageclasses volumeattachments");
    return groups;
  }

  private static void add(Map<String, String> groups, String group, String resources) {
    for (String resource : resources.split(" ", -1)) {
      groups.put(resource, group);
    }
  }

  @Override
  public String code() {
    return "LAP-1324";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Rule that grants nothing";
  }

  @Override
  public String why() {
    return "A rule names resources by the plural in small letters, in the group that "
        + "has them. What it names otherwise nobody is granted. A Role grants "
        + "nothing of what has no namespace.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (String kind : List.of("Role", "ClusterRole")) {
      for (Manifest role : cluster.all("rbac.authorization.k8s.io", kind)) {
        List<MapNode> rules = Leaf.maps(role.tree(), "rules");
        for (int i = 0; i < rules.size(); i++) {
          look(role, FieldPath.of("rules").index(i).key("resources"), rules.get(i), findings);
        }
      }
    }
  }

  private static void look(Manifest role, FieldPath at, MapNode rule, Findings findings) {
    Set<String> groups = new TreeSet<>(Leaf.texts(rule, "apiGroups"));
    List<String> resources = Leaf.texts(rule, "resources");
    for (int i = 0; i < resources.size(); i++) {
      String resource = resources.get(i).replaceFirst("/.*", "");
      String group = GROUPS.get(resource);
      if (group != null && !groups.contains(group) && isOfKubernetes(groups)) {
        String shown = group.isEmpty() ? "the core group \"\"" : "group " + group;
        findings.add(
            role,
            at.index(i),
            resource + " are of " + shown + ", which the rule does not name.",
            "name that group.");
      } else if (group == null && groups.equals(Set.of("")) && !resource.contains("*")) {
        unknown(role, at.index(i), resource, findings);
      } else if (role.key().kind().equals("Role") && WITHOUT_NAMESPACE.contains(resource)) {
        findings.add(
            role,
            at.index(i),
            resource + " have no namespace, so that a Role cannot grant them.",
            "grant them by a ClusterRole that is bound in the whole cluster.");
      }
    }
  }

  /** The groups of others may have resources of any name. */
  private static boolean isOfKubernetes(Set<String> groups) {
    return GROUPS.values().containsAll(groups);
  }

  private static void unknown(Manifest role, FieldPath at, String resource, Findings findings) {
    if (!resource.equals("events")) { // of two groups
      findings.add(
          role,
          at,
          "The core group has no resource " + resource + ".",
          NearestName.of(resource, GROUPS.keySet())
              .map(near -> "write " + near + " of " + shown(near) + ", if that is meant.")
              .orElse("name the group that has it."));
    }
  }

  private static String shown(String resource) {
    String group = String.valueOf(GROUPS.get(resource));
    return group.isEmpty() ? "the core group" : group;
  }
}
