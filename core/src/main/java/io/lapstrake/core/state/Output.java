package io.lapstrake.core.state;

import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An output of a stack: its value, or of one that is secret what tells it from others.
 *
 * @param value a literal tree; empty where it is secret and the state is not encrypted
 * @param hash of a secret value, with a key; empty where there is no key, and for all others
 */
public record Output(Optional<Node> value, String hash) {

  /**
   * Outputs with their values.
   *
   * @param described each a literal tree
   */
  public static SortedMap<String, Output> of(SortedMap<String, Node> described) {
    var all = new TreeMap<String, Output>();
    described.forEach((name, value) -> all.put(name, of(value)));
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * An output with its value; one that has a secret leaf is secret as a whole.
   *
   * @param value a literal tree
   */
  public static Output of(Node value) {
    return new Output(Optional.of(value), "");
  }

  /** A secret output whose value is not known. */
  static Output secret(String hash) {
    return new Output(Optional.empty(), hash);
  }

  /** Whether the value is secret. */
  public boolean isSecret() {
    return value.map(Node::isSensitive).orElse(true);
  }

  /** The value; of a secret one a leaf that is marked as secret, and tells nothing of it. */
  public Node shown() {
    return value
        .filter(it -> !it.isSensitive())
        .orElseGet(() -> Literal.of(HiddenSecrets.WORD).sensitive());
  }
}
