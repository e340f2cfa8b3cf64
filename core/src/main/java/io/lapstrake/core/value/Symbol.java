package io.lapstrake.core.value;

/**
 * A value that needs binding, or is made from one that does.
 *
 * <p>{@code toString()} gives a marked text: when Java turns a symbol into text by concatenation,
 * the mark is found and reported, since a chart could not evaluate it.
 *
 * @param <T> the Java type that the value stands for
 */
public sealed interface Symbol<T> extends Value<T>
    permits Input, Text, Derived, Named, Choice, Condition, ItemField, Reference, Linked {

  /** Calls the case for this symbol's form. */
  <R> R match(SymbolCases<R> cases);

  @Override
  default <R> R match(NodeCases<R> cases) {
    return cases.symbolic(this);
  }

  @Override
  default boolean isLiteral() {
    return false;
  }
}
