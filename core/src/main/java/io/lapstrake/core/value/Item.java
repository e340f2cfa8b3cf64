package io.lapstrake.core.value;

import java.util.Objects;

/**
 * The record that a repetition is at. Each repetition has an item of its own; two items are the
 * same only when they are the same object.
 */
public final class Item {

  private final Input<?> over;

  /** The item of a new repetition over an input of records. */
  public Item(Input<?> over) {
    if (over.type() != ValueType.RECORDS) {
      throw new IllegalArgumentException(
          "Only an input of records can be repeated: " + over.name());
    }
    this.over = Objects.requireNonNull(over, "over");
  }

  /** The input whose records are gone through, in their order. */
  public Input<?> over() {
    return over;
  }

  /**
   * A field of the record.
   *
   * @throws IllegalArgumentException when the records have no such field
   */
  public <T> Value<T> get(Input<T> field) {
    if (!((Shape.Records) over.shape()).fields().contains(field)) {
      throw new IllegalArgumentException(
          "The records of " + over.name() + " have no field " + field.name());
    }
    return new ItemField<>(this, field);
  }
}
