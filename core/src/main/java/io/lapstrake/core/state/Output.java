package io.lapstrake.core.state;

import io.lapstrake.core.value.HiddenSecrets;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is recorded of an output of a stack: its value, or of one that is secret what tells it from
 * others.
 *
 * @param value a literal tree; empty where it is secret
 * @param hash of a secret value, with a key; empty where there was no key, and for all others
 */
public record Output(Optional<Node> value, String hash) {

  /** What is recorded of a secret for which there is no key: that there is one. */
  private static final Output UNKNOWN = new Output(Optional.empty(), "");

  /**
   * The outputs as they are recorded.
   *
   * @param described each a literal tree
   */
  public static SortedMap<String, Output> of(SortedMap<String, Node> described) {
    var all = new TreeMap<String, Output>();
    described.forEach((name, value) -> all.put(name, of(value)));
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * An output as it is recorded; one that has a secret leaf is secret as a whole.
   *
   * @param value a literal tree
   */
  public static Output of(Node value) {
    return value.isSensitive() ? UNKNOWN : new Output(Optional.of(value), "");
  }

  /** A secret output. */
  static Output secret(String hash) {
    return new Output(Optional.empty(), hash);
  }

  /** Whether the value is secret. */
  public boolean isSecret() {
    return value.isEmpty();
  }

  /** The value; of a secret one a leaf that is marked as secret, and tells nothing of it. */
  public Node shown() {
    return value.orElseGet(() -> Literal.of(HiddenSecrets.WORD).sensitive());
  }
}
