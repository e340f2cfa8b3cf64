package io.lapstrake.core.value;

/**
 * The record that a repetition is at. Each repetition has an item of its own; two items are the
 * same only when they are the same object.
 */
public final class Item {

  private final Value<?> over;
  private final Shape.Records records;
  private final String name;

  /**
   * The item of a new repetition.
   *
   * @param over an input of records, or a field of records that another repetition is at
   * @throws IllegalArgumentException when it is anything else
   */
  public Item(Value<?> over) {
    this.over = over;
    if (over instanceof Input<?> input && input.shape() instanceof Shape.Records shape) {
      this.records = shape;
      this.name = input.name();
    } else if (over instanceof ItemField<?> inner
        && inner.field().shape() instanceof Shape.Records shape) {
      this.records = shape;
      this.name = inner.item().name() + "[]." + inner.field().name();
    } else {
      String given = over instanceof Input<?> input ? input.name() : String.valueOf(over);
      throw new IllegalArgumentException("Only an input of records can be repeated: " + given);
    }
  }

  /** The value whose records are gone through, in their order. */
  public Value<?> over() {
    return over;
  }

  /** What the records are. */
  public Shape.Records records() {
    return records;
  }

  /** What is gone through, such as {@code tenants} or {@code tenants[].hosts}. */
  public String name() {
    return name;
  }

  /**
   * A field of the record.
   *
   * @throws IllegalArgumentException when the records have no such field
   */
  public <T> Value<T> get(Input<T> field) {
    if (!records.fields().contains(field)) {
      throw new IllegalArgumentException(
          "The records of " + name + " have no field " + field.name());
    }
    return new ItemField<>(this, field);
  }
}
