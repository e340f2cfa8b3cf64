package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Who may do in the whole cluster what a role allows; {@link Grant} is the shorter word.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-binding-v1/">
 *     ClusterRoleBinding</a>
 */
public final class ClusterRoleBinding implements KubernetesObject<ClusterRoleBinding> {

  private final Draft draft;

  private ClusterRoleBinding(Draft draft) {
    this.draft = draft;
  }

  /** A binding for the whole cluster, which is granted to nobody yet. */
  public static ClusterRoleBinding named(String id, ClusterRole role) {
    return new ClusterRoleBinding(Rbac.binding("ClusterRoleBinding", id, role));
  }

  /** Grants it to somebody, too. */
  public ClusterRoleBinding to(Subject subject) {
    return withDraft(draft.append(subject.tree(), "subjects"));
  }

  /** Grants it to whoever runs as an account, too. */
  public ClusterRoleBinding to(ServiceAccount account) {
    return to(Subject.account(account));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public ClusterRoleBinding withDraft(Draft changed) {
    return new ClusterRoleBinding(changed);
  }
}
