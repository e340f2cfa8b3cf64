package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;

/** Compares values in a template; Go compares only what has the same kind. */
final class Comparisons {

  private Comparisons() {}

  static Expression of(Condition.Comparison comparison, Scope scope) {
    String function =
        switch (comparison.operator()) {
          case EQUAL -> "eq";
          case LESS -> "lt";
          case GREATER -> "gt";
          case CONTAINS -> "contains";
        };
    if (comparison.operator() == Condition.Operator.CONTAINS) {
      return Expression.call(
          function,
          Expressions.of(comparison.right(), scope),
          Expressions.of(comparison.left(), scope));
    }
    boolean decimal = isDecimal(comparison.left()) || isDecimal(comparison.right());
    return Expression.call(
        function,
        comparable(comparison.left(), decimal, scope),
        comparable(comparison.right(), decimal, scope));
  }

  private static boolean isDecimal(Value<?> value) {
    return value.type() == ValueType.DECIMAL;
  }

  private static Expression comparable(Value<?> value, boolean decimal, Scope scope) {
    return switch (value.type()) {
      case INTEGER, DECIMAL -> decimal ? decimal(value, scope) : Expressions.of(value, scope);
      case TEXT, FLAG -> Expressions.of(value, scope);
      case NULL, MIXED, BLOCK, RECORDS -> Expression.call("toJson", Expressions.of(value, scope));
    };
  }

  private static Expression decimal(Value<?> value, Scope scope) {
    if (value instanceof Literal<?> literal) {
      String digits = literal.inText();
      boolean whole = digits.chars().allMatch(c -> Character.isDigit(c) || c == '-');
      return Expression.operand(whole ? digits + ".0" : digits);
    }
    return Expression.call("float64", Expressions.of(value, scope));
  }
}
