package io.lapstrake.core.value;

import java.util.List;

/** A flag that is computed from other values, alike in Java and in a chart. */
public sealed interface Condition extends Symbol<Boolean> {

  /** How two values are compared. */
  enum Operator {
    /** Equal. */
    EQUAL,
    /** Less; numbers only. */
    LESS,
    /** Greater; numbers only. */
    GREATER,
    /** Has the other text in it; texts only. */
    CONTAINS
  }

  /** A comparison of two values of one type. */
  record Comparison(Value<?> left, Operator operator, Value<?> right) implements Condition {

    /** Refuses what cannot be compared. */
    public Comparison {
      if (!accepts(left.type(), operator, right.type())) {
        throw new IllegalArgumentException(
            "Cannot compare " + left.type() + " " + operator + " " + right.type());
      }
    }

    private static boolean accepts(ValueType left, Operator operator, ValueType right) {
      return switch (operator) {
        case EQUAL -> left == right || (left.isNumber() && right.isNumber());
        case LESS, GREATER -> left.isNumber() && right.isNumber();
        case CONTAINS -> left == ValueType.TEXT && right == ValueType.TEXT;
      };
    }

    @Override
    public boolean isSensitive() {
      return left.isSensitive() || right.isSensitive();
    }

    @Override
    public <R> R match(SymbolCases<R> cases) {
      return cases.comparison(this);
    }

    @Override
    public String toString() {
      return SymbolText.mark("comparison");
    }
  }

  /** The opposite of a condition. */
  record Not(Value<Boolean> condition) implements Condition {
    @Override
    public boolean isSensitive() {
      return condition.isSensitive();
    }

    @Override
    public <R> R match(SymbolCases<R> cases) {
      return cases.not(this);
    }

    @Override
    public String toString() {
      return SymbolText.mark("not");
    }
  }

  /** Holds when every one of its conditions does; there is at least one. */
  record All(List<Value<Boolean>> conditions) implements Condition {
    /** Copies the conditions. */
    public All {
      conditions = nonEmpty(conditions);
    }

    @Override
    public boolean isSensitive() {
      return conditions.stream().anyMatch(Value::isSensitive);
    }

    @Override
    public <R> R match(SymbolCases<R> cases) {
      return cases.all(this);
    }

    @Override
    public String toString() {
      return SymbolText.mark("all");
    }
  }

  /** Holds when at least one of its conditions does; there is at least one. */
  record Any(List<Value<Boolean>> conditions) implements Condition {
    /** Copies the conditions. */
    public Any {
      conditions = nonEmpty(conditions);
    }

    @Override
    public boolean isSensitive() {
      return conditions.stream().anyMatch(Value::isSensitive);
    }

    @Override
    public <R> R match(SymbolCases<R> cases) {
      return cases.any(this);
    }

    @Override
    public String toString() {
      return SymbolText.mark("any");
    }
  }

  /** Holds when an optional input, or an optional field of a record, was given. */
  record Present(Symbol<?> value) implements Condition {
    /** Refuses what is always present. */
    public Present {
      if (!(value instanceof Input<?> || value instanceof ItemField<?>)) {
        throw new IllegalArgumentException("Only an input or a field may be absent");
      }
    }

    @Override
    public boolean isSensitive() {
      return false;
    }

    @Override
    public <R> R match(SymbolCases<R> cases) {
      return cases.present(this);
    }

    @Override
    public String toString() {
      return SymbolText.mark("present");
    }
  }

  /** Whether two values are equal. */
  static <T> Condition equal(Value<T> left, Value<T> right) {
    return new Comparison(left, Operator.EQUAL, right);
  }

  /** Whether a text is a given one. */
  static Condition equal(Value<String> left, String right) {
    return equal(left, Literal.of(right));
  }

  /** Whether a number is a given one. */
  static Condition equal(Value<Integer> left, int right) {
    return equal(left, Literal.of(right));
  }

  /** Whether a number is less than another. */
  static Condition less(Value<? extends Number> left, Number right) {
    return new Comparison(left, Operator.LESS, Literal.ofObject(right));
  }

  /** Whether a number is greater than another. */
  static Condition greater(Value<? extends Number> left, Number right) {
    return new Comparison(left, Operator.GREATER, Literal.ofObject(right));
  }

  /** Whether a text has another one in it; every text has the empty one. */
  static Condition contains(Value<String> text, Value<String> part) {
    return new Comparison(text, Operator.CONTAINS, part);
  }

  /** Whether a condition does not hold. */
  static Condition not(Value<Boolean> condition) {
    return new Not(condition);
  }

  /** Whether both conditions hold. */
  static Condition all(Value<Boolean> first, Value<Boolean> second) {
    return new All(List.of(first, second));
  }

  /** Whether at least one of two conditions holds. */
  static Condition any(Value<Boolean> first, Value<Boolean> second) {
    return new Any(List.of(first, second));
  }

  /** Whether an optional input or field was given. */
  static Condition present(Value<?> value) {
    if (value instanceof Symbol<?> symbol) {
      return new Present(symbol);
    }
    throw new IllegalArgumentException("Only an input or a field may be absent");
  }

  private static List<Value<Boolean>> nonEmpty(List<Value<Boolean>> conditions) {
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("At least one condition is needed");
    }
    return List.copyOf(conditions);
  }

  @Override
  default ValueType type() {
    return ValueType.FLAG;
  }
}
