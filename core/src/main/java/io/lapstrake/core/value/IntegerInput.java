package io.lapstrake.core.value;

/** An input of a whole number, whose constraints can still be said. */
public final class IntegerInput extends Input<Integer> {

  IntegerInput(String name, Shape.OfInteger shape) {
    super(name, shape, Details.NONE);
  }

  /**
   * The least and the greatest number, both included.
   *
   * @throws IllegalArgumentException when no number is between them
   */
  public IntegerInput between(int min, int max) {
    return new IntegerInput(name(), new Shape.OfInteger(min, max));
  }
}
