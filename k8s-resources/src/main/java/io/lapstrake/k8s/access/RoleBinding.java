package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Who may do in a namespace what a role allows; {@link Grant} is the shorter word.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/">
 *     RoleBinding</a>
 */
public final class RoleBinding implements KubernetesObject<RoleBinding> {

  private final Draft draft;

  private RoleBinding(Draft draft) {
    this.draft = draft;
  }

  /** A binding in the namespace of its role, which is granted to nobody yet. */
  public static RoleBinding named(String id, Role role) {
    Draft draft = Rbac.binding("RoleBinding", id, role);
    return new RoleBinding(role.draft().isExisting() ? draft : draft.beside(role.id()));
  }

  /** A binding in the namespace that it says, else the stack's; it is granted to nobody yet. */
  public static RoleBinding named(String id, ClusterRole role) {
    return new RoleBinding(Rbac.binding("RoleBinding", id, role));
  }

  /** Grants it to somebody, too. */
  public RoleBinding to(Subject subject) {
    return withDraft(draft.append(subject.tree(), "subjects"));
  }

  /** Grants it to whoever runs as an account, too. */
  public RoleBinding to(ServiceAccount account) {
    return to(Subject.account(account));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public RoleBinding withDraft(Draft changed) {
    return new RoleBinding(changed);
  }
}
