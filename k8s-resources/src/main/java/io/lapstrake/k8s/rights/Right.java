package io.lapstrake.k8s.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One thing that somebody may do.
 *
 * @param who may do it
 * @param namespace where; empty for everywhere
 * @param verb such as {@code get}, or {@code *}; empty for all that an unknown role allows
 * @param group of the resource, or {@code *}; empty for the core group
 * @param resource such as {@code pods/log}, a path such as {@code /healthz}, or {@code *}
 * @param name the one object that is meant; empty for all
 */
public record Right(
    Holder who, String namespace, String verb, String group, String resource, String name)
    implements Comparable<Right> {

  private static final List<String> USER_FACING = List.of("view", "edit", "admin");
  private static final Set<String> INTO_MORE = Set.of("escalate", "bind", "impersonate", "*");
  private static final Set<String> READING = Set.of("get", "list", "watch");
  private static final Set<String> INTO_PODS =
      Set.of("pods/exec", "pods/attach", "nodes/proxy", "serviceaccounts/token");

  /** All that a role allows of which only the name is known. */
  static Right ofRole(Holder who, String namespace, String role) {
    return new Right(who, namespace, "", "", "", role);
  }

  /** Whether it is all that a role allows of which only the name is known. */
  boolean isRole() {
    return verb.isEmpty();
  }

  /**
   * Whether whoever has this one has another one, too.
   *
   * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">RBAC</a>, and
   *     {@code ruleCovers} in Kubernetes' {@code component-helpers/auth/rbac/validation}
   */
  boolean covers(Right other) {
    return who.includes(other.who)
        && (namespace.isEmpty() || namespace.equals(other.namespace))
        && (other.isRole() ? coversRole(other) : !isRole() && coversRule(other));
  }

  private boolean coversRole(Right other) {
    return isRole()
        ? name.equals(other.name)
            || (isUserFacing(other)
                && USER_FACING.indexOf(kindless()) >= USER_FACING.indexOf(other.kindless()))
        : verb.equals("*") && group.equals("*") && resource.equals("*") && name.isEmpty();
  }

  /** Each of these has all that those before it have. */
  private boolean isUserFacing(Right other) {
    return USER_FACING.contains(kindless()) && USER_FACING.contains(other.kindless());
  }

  private String kindless() {
    return name.startsWith("ClusterRole ") ? name.substring("ClusterRole ".length()) : "";
  }

  private boolean coversRule(Right other) {
    return isPath() == other.isPath()
        && (verb.equals("*") || verb.equals(other.verb))
        && (group.equals("*") || group.equals(other.group))
        && (isPath() ? coversPath(other.resource) : coversResource(other.resource))
        && (name.isEmpty() || name.equals(other.name));
  }

  private boolean isPath() {
    return resource.startsWith("/") || (resource.equals("*") && group.equals("/"));
  }

  private boolean coversResource(String other) {
    int slash = other.indexOf('/');
    return resource.equals("*")
        || resource.equals(other)
        || (slash >= 0 && resource.equals("*" + other.substring(slash)));
  }

  private boolean coversPath(String other) {
    return resource.endsWith("*")
        ? other.startsWith(resource.substring(0, resource.length() - 1))
        : resource.equals(other);
  }

  /**
   * Whether it leads to all: to secrets, into pods, or to what is not said.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/security/rbac-good-practices/">Good practices
   *     </a>
   */
  boolean isPower() {
    if (isRole()) {
      return kindless().equals("edit") || kindless().equals("admin");
    }
    return INTO_MORE.contains(verb)
        || (resource.equals("*") && !isPath())
        || INTO_PODS.contains(resource)
        || (resource.equals("secrets") && READING.contains(verb));
  }

  @Override
  public int compareTo(Right other) {
    return Comparator.comparing(Right::who)
        .thenComparing(Right::namespace)
        .thenComparing(Right::group)
        .thenComparing(Right::resource)
        .thenComparing(Right::name)
        .thenComparing(Right::verb)
        .compare(this, other);
  }
}
