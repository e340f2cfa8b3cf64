package io.lapstrake.core.value;

/**
 * The immutable tree that a manifest is made of: maps, lists, and leaves that are {@link Value}s.
 *
 * <p>Maps and lists may hold conditional and repeated parts. A tree without any symbolic part is
 * {@linkplain #isLiteral() literal}; resolving gives it back as it is.
 */
public sealed interface Node extends ListPart permits MapNode, ListNode, Value {

  /**
   * Whether this tree holds nothing that needs binding: no symbolic value, no conditional or
   * repeated part, and no text into which Java turned a symbolic value.
   */
  boolean isLiteral();

  /** Calls the case for this node's form. */
  <R> R match(NodeCases<R> cases);
}
