package io.lapstrake.core.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The immutable tree that a manifest is made of: maps, lists, and leaves that are {@link Value}s.
 *
 * <p>Maps and lists may hold conditional and repeated parts. A tree without any symbolic part is
 * {@linkplain #isLiteral() literal}; resolving gives it back as it is.
 */
public sealed interface Node extends ListPart permits MapNode, ListNode, Value {

  /**
   * The literal tree of what Java has: a text, a number, a flag or null, a {@code List} or a {@code
   * Map} of such; a node is taken as it is.
   *
   * @throws IllegalArgumentException for any other class
   */
  static Node of(@Nullable Object plain) {
    if (plain instanceof Node node) {
      return node;
    }
    if (plain instanceof List<?> list) {
      return ListNode.of(list.stream().map(Node::of).toList());
    }
    if (plain instanceof Map<?, ?> map) {
      return MapNode.of(
          map.entrySet().stream()
              .map(entry -> Entry.of(String.valueOf(entry.getKey()), Node.of(entry.getValue())))
              .toList());
    }
    return Literal.ofObject(plain);
  }

  /**
   * Whether this tree holds nothing that needs binding: no symbolic value, no conditional or
   * repeated part, and no text into which Java turned a symbolic value.
   */
  boolean isLiteral();

  /** Whether a value in this tree is secret, or was made from one that is. */
  @Override
  boolean isSensitive();

  /** Calls the case for this node's form. */
  <R> R match(NodeCases<R> cases);
}
