package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Value;

/**
 * Somebody whom a role can be granted to.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects">
 *     Referring to subjects</a>
 */
public final class Subject {

  private final String id;
  private final MapNode tree;

  private Subject(String id, MapNode tree) {
    this.id = id;
    this.tree = tree;
  }

  /** Whoever runs as an account. */
  public static Subject account(ServiceAccount account) {
    return new Subject(
        account.id().hyphenated(),
        MapNode.of("kind", "ServiceAccount")
            .with("name", account.name())
            .with("namespace", namespace(account.draft())));
  }

  private static Node namespace(Draft account) {
    if (!account.isExisting()) {
      return new Reference<>(account.id(), FieldAspect.NAMESPACE);
    }
    Node said = account.tree().at("metadata", "namespace");
    return said == null ? Stack.ownNamespace() : said;
  }

  /** Somebody who is known by a name. */
  public static Subject user(String name) {
    return user(name, Literal.of(name));
  }

  /** Somebody who is known by a name, which may need binding. */
  public static Subject user(String id, Value<String> name) {
    return of("User", id, name);
  }

  /** Everybody of a group. */
  public static Subject group(String name) {
    return group(name, Literal.of(name));
  }

  /** Everybody of a group, whose name may need binding. */
  public static Subject group(String id, Value<String> name) {
    return of("Group", id, name);
  }

  /** Whoever runs as any account of a namespace. */
  public static Subject accountsOf(String namespace) {
    return of(
        "Group", "accounts-of-" + namespace, Literal.of("system:serviceaccounts:" + namespace));
  }

  private static Subject of(String kind, String id, Value<String> name) {
    return new Subject(
        id, MapNode.of("apiGroup", Rbac.GROUP).with("kind", kind).with("name", name));
  }

  String id() {
    return id;
  }

  MapNode tree() {
    return tree;
  }
}
