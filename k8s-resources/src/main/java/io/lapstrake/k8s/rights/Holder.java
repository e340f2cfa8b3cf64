package io.lapstrake.k8s.rights;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.Comparator;

/**
 * Somebody who may do something.
 *
 * @param kind {@code ServiceAccount}, {@code User} or {@code Group}; {@code Role} or {@code
 *     ClusterRole} for whoever a role is granted to elsewhere
 * @param namespace empty where it has none
 * @param name such as {@code system:authenticated}
 */
public record Holder(String kind, String namespace, String name) implements Comparable<Holder> {

  private static final String ACCOUNT = "system:serviceaccount:";
  private static final String ACCOUNTS = "system:serviceaccounts";

  /**
   * A subject of a binding.
   *
   * @param namespace the binding's; empty where it has none
   */
  static Holder of(MapNode subject, String namespace) {
    String kind = Leaf.text(subject, "kind");
    String name = Leaf.text(subject, "name");
    if (kind.equals("ServiceAccount")) {
      String said = Leaf.text(subject, "namespace");
      return new Holder(kind, said.isEmpty() ? namespace : said, name);
    }
    String[] parts = name.split(":", -1);
    return kind.equals("User") && name.startsWith(ACCOUNT) && parts.length == 4
        ? new Holder("ServiceAccount", parts[2], parts[3]) // its name among users
        : new Holder(kind, "", name);
  }

  /** Whoever has a role. */
  static Holder ofRole(String kind, String namespace, String name) {
    return new Holder(kind, namespace, name);
  }

  /** Whether everybody who is meant by another one is meant by this one. */
  boolean includes(Holder other) {
    if (equals(other)) {
      return true;
    }
    boolean isAccount = other.kind.equals("ServiceAccount");
    return kind.equals("Group")
        && switch (name) {
          case "system:authenticated" -> isAccount || other.isKnown();
          case ACCOUNTS -> isAccount || other.isAccountsOf();
          default -> isAccount && name.equals(ACCOUNTS + ":" + other.namespace);
        };
  }

  private boolean isAccountsOf() {
    return kind.equals("Group") && name.startsWith(ACCOUNTS);
  }

  /** Whether it is somebody who told who he is. */
  private boolean isKnown() {
    boolean isAnonymous = name.equals("system:anonymous") || name.equals("system:unauthenticated");
    return (kind.equals("User") || kind.equals("Group")) && !isAnonymous;
  }

  @Override
  public int compareTo(Holder other) {
    return Comparator.comparing(Holder::kind)
        .thenComparing(Holder::namespace)
        .thenComparing(Holder::name)
        .compare(this, other);
  }

  /** {@code ServiceAccount shop/api}, or {@code whoever has ClusterRole view}. */
  @Override
  public String toString() {
    String who = kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    return kind.endsWith("Role") ? "whoever has " + who : who;
  }
}
