package io.lapstrake.core.value;

/**
 * A {@link Reference} whose resource was found.
 *
 * @param <T> the Java type that the value stands for
 * @param reference what was referred to
 * @param address the address of the resource that was found, as text
 * @param value the value, without any reference that is not linked
 */
public record Linked<T>(Reference<T> reference, String address, Node value) implements Symbol<T> {

  @Override
  public ValueType type() {
    return value instanceof Value<?> leaf ? leaf.type() : ValueType.BLOCK;
  }

  @Override
  public boolean isSensitive() {
    return value.isSensitive();
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.linked(this);
  }

  @Override
  public String toString() {
    return reference.toString();
  }
}
