package io.lapstrake.core.value;

/**
 * A leaf of the tree: a {@link Literal}, or a {@link Symbol} that both Java and a chart can
 * evaluate.
 *
 * <p>The type parameter is what a word of the DSL asks for: a word that takes a {@code String} also
 * takes a {@code Value<String>}.
 *
 * @param <T> the Java type that the value stands for
 */
public sealed interface Value<T> extends Node permits Literal, Symbol {

  /** What the value is once it is bound; known before it is bound. */
  ValueType type();
}
