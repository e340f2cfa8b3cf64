package io.lapstrake.k8s.access;

/**
 * A role that is about to be granted.
 *
 * <pre>{@code
 * grant(reader).to(account)
 * grant(ClusterRole.existing("view")).to(Subject.group("developers"))
 * grant(nodes).inWholeCluster().to(account)
 * }</pre>
 *
 * The binding's id is {@code <role>-<subject>}; {@code RoleBinding.named(id, role)} says another.
 */
public final class Grant {

  private final Role role;

  private Grant(Role role) {
    this.role = role;
  }

  /** A role of a namespace, to be granted there. */
  public static Grant of(Role role) {
    return new Grant(role);
  }

  /** A role of the cluster, to be granted in a namespace unless the whole cluster is said. */
  public static OfClusterRole of(ClusterRole role) {
    return new OfClusterRole(role);
  }

  /** Grants it to somebody; more may follow. */
  public RoleBinding to(Subject subject) {
    return RoleBinding.named(role.id().hyphenated() + "-" + subject.id(), role).to(subject);
  }

  /** Grants it to whoever runs as an account; more may follow. */
  public RoleBinding to(ServiceAccount account) {
    return to(Subject.account(account));
  }

  /** A role of the cluster that is about to be granted. */
  public static final class OfClusterRole {

    private final ClusterRole role;

    private OfClusterRole(ClusterRole role) {
      this.role = role;
    }

    /** Grants it in a namespace to somebody; more may follow. */
    public RoleBinding to(Subject subject) {
      return RoleBinding.named(role.id().hyphenated() + "-" + subject.id(), role).to(subject);
    }

    /** Grants it in a namespace to whoever runs as an account; more may follow. */
    public RoleBinding to(ServiceAccount account) {
      return to(Subject.account(account));
    }

    /** Everywhere, also in namespaces that are yet to come. */
    public InWholeCluster inWholeCluster() {
      return new InWholeCluster(role);
    }
  }

  /** A role that is about to be granted in the whole cluster. */
  public static final class InWholeCluster {

    private final ClusterRole role;

    private InWholeCluster(ClusterRole role) {
      this.role = role;
    }

    /** Grants it to somebody; more may follow. */
    public ClusterRoleBinding to(Subject subject) {
      return ClusterRoleBinding.named(role.id().hyphenated() + "-" + subject.id(), role)
          .to(subject);
    }

    /** Grants it to whoever runs as an account; more may follow. */
    public ClusterRoleBinding to(ServiceAccount account) {
      return to(Subject.account(account));
    }
  }
}
