package io.lapstrake.core.value;

/**
 * A field of the record that a repetition is at.
 *
 * @param <T> the Java type that the value stands for
 * @param item the repetition's item
 * @param field the field, with its type and default
 */
public record ItemField<T>(Item item, Input<T> field) implements Symbol<T> {

  @Override
  public ValueType type() {
    return field.type();
  }

  @Override
  public boolean isSensitive() {
    return item.over().isSensitive() || field.isSensitive();
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.field(this);
  }

  @Override
  public String toString() {
    return SymbolText.mark("item.get(" + field.name() + ")");
  }
}
