package io.lapstrake.core.value;

/**
 * One case for each form of a {@link Node}; a form without a case does not compile.
 *
 * @param <R> what every case gives
 */
public interface NodeCases<R> {

  /** The node is a map. */
  R map(MapNode map);

  /** The node is a list. */
  R list(ListNode list);

  /** The node is a leaf that is known: text, number, flag or null. */
  R literal(Literal<?> literal);

  /** The node is a value that needs binding. */
  R symbolic(Symbol<?> symbol);
}
