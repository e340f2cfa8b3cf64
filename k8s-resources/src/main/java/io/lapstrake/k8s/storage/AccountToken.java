package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A token by which a pod shows somebody who it is, in a file that the kubelet keeps fresh.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken">
 *     Service account tokens</a>
 */
public final class AccountToken implements Projectable {

  private final MapNode tree;

  private AccountToken(MapNode tree) {
    this.tree = tree;
  }

  /** A token in a file, by its path in the directory; for the API server when nothing is said. */
  public static AccountToken at(String path) {
    return new AccountToken(MapNode.of("path", path));
  }

  /** Whom it is for. */
  public AccountToken audience(String audience) {
    return audience(Literal.of(audience));
  }

  /** Whom it is for. */
  public AccountToken audience(Value<String> audience) {
    return new AccountToken(tree.with("audience", audience));
  }

  /** Seconds for which it is good, at least 600; an hour when nothing is said. */
  public AccountToken expirationSeconds(int seconds) {
    return expirationSeconds(Literal.of(seconds));
  }

  /** Seconds for which it is good, at least 600; an hour when nothing is said. */
  public AccountToken expirationSeconds(Value<Integer> seconds) {
    return new AccountToken(tree.with("expirationSeconds", seconds));
  }

  @Override
  public MapNode projection() {
    return MapNode.of("serviceAccountToken", tree);
  }

  MapNode tree() {
    return tree;
  }
}
