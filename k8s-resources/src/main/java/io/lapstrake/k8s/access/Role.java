package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import java.util.List;

/**
 * What may be done in a namespace, by whomever the role is {@linkplain Grant granted} to.
 *
 * <pre>{@code
 * var reader = Role.named("reader").allow(GET, LIST).on("pods", "pods/log");
 * stack.with(reader, grant(reader).to(account))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/">
 *     Role</a>
 */
public final class Role implements KubernetesObject<Role>, RoleWords<Role> {

  private final Draft draft;

  private Role(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Role that raw YAML or another library's object describes, for the words that refer to one. It
   * is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Role from(Raw raw) {
    return new Role(raw.draftOf("rbac.authorization.k8s.io", "Role"));
  }

  /** A role that allows nothing yet; the id is its name too. */
  public static Role named(String id) {
    return new Role(Draft.of(Rbac.API, "Role", id));
  }

  /** A role that is made elsewhere, by its name; in the namespace of the stack. */
  public static Role existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A role that is made elsewhere; in the namespace of the stack; the name may need binding. */
  public static Role existing(String id, Value<String> name) {
    return new Role(Draft.existing(Rbac.API, "Role", id, name));
  }

  @Override
  public Role rules(List<? extends ListPart> rules) {
    return withDraft(Rbac.with(draft, rules));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Role withDraft(Draft changed) {
    return new Role(changed);
  }
}
