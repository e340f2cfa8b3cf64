package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.ResourceKey;
import java.util.Set;

/**
 * What every cluster has without being told.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles">
 *     Default roles</a>
 */
final class BuiltIn {

  private static final Set<String> CLASSES =
      Set.of("system-cluster-critical", "system-node-critical");
  private static final Set<String> NAMESPACES =
      Set.of("default", "kube-system", "kube-public", "kube-node-lease");
  private static final Set<String> ROLES = Set.of("cluster-admin", "admin", "edit", "view");

  private BuiltIn() {}

  static boolean has(ResourceKey key) {
    String name = key.name();
    return switch (key.kind()) {
      case "ClusterRole" -> ROLES.contains(name) || name.startsWith("system:");
      case "ConfigMap" -> name.equals("kube-root-ca.crt");
      case "Namespace" -> NAMESPACES.contains(name);
      case "PriorityClass" -> CLASSES.contains(name);
      case "Role" -> key.namespace().startsWith("kube-") && isRole(name);
      case "Service" -> key.namespace().equals("default") && name.equals("kubernetes");
      case "ServiceAccount" -> name.equals("default");
      default -> false;
    };
  }

  /** The roles that the API server itself makes in the namespaces of Kubernetes. */
  private static boolean isRole(String name) {
    return name.equals("extension-apiserver-authentication-reader") || name.startsWith("system:");
  }
}
