package io.lapstrake.core.value;

/** An input of a number with a fraction, whose constraints can still be said. */
public final class DecimalInput extends Input<Double> {

  DecimalInput(String name, Shape.OfDecimal shape) {
    super(name, shape, Details.NONE);
  }

  /**
   * The least and the greatest number, both included.
   *
   * @throws IllegalArgumentException when no number is between them
   */
  public DecimalInput between(double min, double max) {
    return new DecimalInput(name(), new Shape.OfDecimal(min, max));
  }
}
