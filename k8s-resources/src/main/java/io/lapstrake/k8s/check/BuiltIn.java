package io.lapstrake.k8s.check;

import java.util.Map;
import java.util.Set;

/**
 * What every cluster has without being told.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles">
 *     Default roles</a>
 */
final class BuiltIn {

  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "/ServiceAccount", Set.of("default"),
          "/ConfigMap", Set.of("kube-root-ca.crt"),
          "/Namespace", Set.of("default", "kube-system", "kube-public", "kube-node-lease"),
          "scheduling.k8s.io/PriorityClass",
              Set.of("system-cluster-critical", "system-node-critical"),
          "rbac.authorization.k8s.io/ClusterRole",
              Set.of("cluster-admin", "admin", "edit", "view"));

  private BuiltIn() {}

  static boolean has(String group, String kind, String namespace, String name) {
    return NAMES.getOrDefault(group + "/" + kind, Set.of()).contains(name)
        || (kind.equals("ClusterRole") && name.startsWith("system:"))
        || (kind.equals("Service") && namespace.equals("default") && name.equals("kubernetes"));
  }
}
