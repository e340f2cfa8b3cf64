package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Value;

/**
 * Writes a decimal as it stands in a text, as JSON has it. To Helm {@code -0.0} is another number
 * than {@code 0}, which {@code addf}, adding to nothing, makes of it.
 */
final class DecimalText {

  private DecimalText() {}

  static Expression of(Value<?> decimal, Scope scope) {
    Expression found = Expressions.of(decimal, scope);
    return Expression.call("toJson", mayBeZero(decimal) ? Expression.call("addf", found) : found);
  }

  private static boolean mayBeZero(Value<?> decimal) {
    return !(decimal instanceof Input<?> input
        && input.shape() instanceof Shape.OfDecimal range
        && (range.min() > 0 || range.max() < 0));
  }
}
