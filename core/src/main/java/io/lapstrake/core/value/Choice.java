package io.lapstrake.core.value;

/**
 * One of two values, decided by a condition.
 *
 * <pre>{@code
 * Choice.when(debug, "debug").otherwise("info")
 * }</pre>
 *
 * @param <T> the Java type that the value stands for
 * @param condition decides
 * @param then the value when the condition holds
 * @param otherwise the value when it does not
 */
public record Choice<T>(
    Value<Boolean> condition, Value<? extends T> then, Value<? extends T> otherwise)
    implements Symbol<T> {

  /** Begins a choice. */
  public static <T> Start<T> when(Value<Boolean> condition, Value<T> then) {
    return new Start<>(condition, then);
  }

  /** Begins a choice of texts. */
  public static Start<String> when(Value<Boolean> condition, String then) {
    return new Start<>(condition, Literal.of(then));
  }

  /** Begins a choice of whole numbers. */
  public static Start<Integer> when(Value<Boolean> condition, int then) {
    return new Start<>(condition, Literal.of(then));
  }

  /**
   * A choice that still lacks its other value.
   *
   * @param <T> the Java type that the value stands for
   * @param condition decides
   * @param then the value when the condition holds
   */
  public record Start<T>(Value<Boolean> condition, Value<T> then) {

    /** Ends the choice. */
    public Choice<T> otherwise(Value<T> otherwise) {
      return new Choice<>(condition, then, otherwise);
    }

    /** Ends the choice with a literal of the same type. */
    @SuppressWarnings("unchecked") // a literal of a T is a Value of T; others do not compile
    public Choice<T> otherwise(T otherwise) {
      return new Choice<>(condition, then, (Value<T>) Literal.ofObject(otherwise));
    }
  }

  @Override
  public ValueType type() {
    ValueType one = then.type();
    ValueType other = otherwise.type();
    if (one == other) {
      return one;
    }
    return one.isNumber() && other.isNumber() ? ValueType.DECIMAL : ValueType.MIXED;
  }

  @Override
  public boolean isSensitive() {
    return condition.isSensitive() || then.isSensitive() || otherwise.isSensitive();
  }

  @Override
  public <R> R match(SymbolCases<R> cases) {
    return cases.choice(this);
  }

  @Override
  public String toString() {
    return SymbolText.mark("choice");
  }
}
