package io.lapstrake.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that is known: text, a number, a flag or null.
 *
 * <p>Numbers are kept in one form, so that equal numbers are equal literals: whole numbers as
 * {@code Long} (as {@code BigInteger} beyond its range), others as {@code Double}. {@code 1.0} is
 * {@code 1}; a double is whole when JSON writes it in digits alone, so {@code 1e20} is and {@code
 * 1e21} is not.
 *
 * @param <T> the Java type that the value stands for
 */
public final class Literal<T> implements Value<T> {

  private static final double EXACT = 9007199254740992.0; // 2^53: whole doubles below are exact

  /** Null, written {@code null}. */
  public static final Literal<Object> NULL = new Literal<>(null, ValueType.NULL, false, true);

  /** The flag {@code true}. */
  public static final Literal<Boolean> TRUE = new Literal<>(true, ValueType.FLAG, false, true);

  /** The flag {@code false}. */
  public static final Literal<Boolean> FALSE = new Literal<>(false, ValueType.FLAG, false, true);

  private final @Nullable Object value;
  private final ValueType type;
  private final boolean sensitive;
  private final boolean clean;

  private Literal(@Nullable Object value, ValueType type, boolean sensitive, boolean clean) {
    this.value = value;
    this.type = type;
    this.sensitive = sensitive;
    this.clean = clean;
  }

  /** Text, as it is. */
  public static Literal<String> of(String text) {
    return new Literal<>(
        Objects.requireNonNull(text, "text"), ValueType.TEXT, false, !SymbolText.isIn(text));
  }

  /** A whole number. */
  public static Literal<Integer> of(int number) {
    return new Literal<>((long) number, ValueType.INTEGER, false, true);
  }

  /** A whole number. */
  public static Literal<Long> of(long number) {
    return new Literal<>(number, ValueType.INTEGER, false, true);
  }

  /**
   * A number with a fraction.
   *
   * @throws IllegalArgumentException when the number is infinite or not a number; JSON has neither
   */
  public static Literal<Double> of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("Not a number that JSON can hold: " + number);
    }
    if (number == Math.rint(number) && Math.abs(number) <= EXACT) {
      return new Literal<>((long) number, ValueType.INTEGER, false, true);
    }
    if (number == Math.rint(number) && Math.abs(number) < Decimals.LARGE) {
      return whole(new BigInteger(Decimals.asJson(number)));
    }
    return new Literal<>(number, ValueType.DECIMAL, false, true);
  }

  /** A flag. */
  public static Literal<Boolean> of(boolean flag) {
    return flag ? TRUE : FALSE;
  }

  /**
   * A literal of what Java has as {@code String}, a number, {@code Boolean} or null.
   *
   * @throws IllegalArgumentException for any other class
   */
  public static Literal<?> ofObject(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof Boolean flag) {
      return of(flag.booleanValue());
    }
    if (value instanceof BigInteger whole) {
      return whole(whole);
    }
    if (value instanceof Float single) {
      return of(Double.parseDouble(single.toString())); // 0.1f is meant as 0.1
    }
    if (value instanceof Double || value instanceof BigDecimal) {
      return of(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return of(number.longValue());
    }
    throw new IllegalArgumentException(
        "A leaf is text, a number, a flag or null, not " + value.getClass().getName());
  }

  /**
   * What a map keeps of a node: of a literal that is neither secret nor null its plain value, for
   * which no object is needed; else the node.
   */
  static Object slot(Node node) {
    return node instanceof Literal<?> literal
            && literal.clean
            && !literal.sensitive
            && literal.value != null
        ? literal.value
        : node;
  }

  /** Whether a map keeps this of a literal, which is no secret. */
  static boolean isPlain(Object slot) { // classes are asked before an interface, which costs more
    return slot instanceof String
        || slot instanceof Long
        || slot instanceof Boolean
        || slot instanceof Double
        || slot instanceof BigInteger;
  }

  /** The node of which a map keeps this. */
  static Node ofSlot(Object slot) {
    if (slot instanceof String) {
      return new Literal<>(slot, ValueType.TEXT, false, true);
    }
    if (slot instanceof Long || slot instanceof BigInteger) {
      return new Literal<>(slot, ValueType.INTEGER, false, true);
    }
    if (slot instanceof Boolean flag) {
      return of(flag.booleanValue());
    }
    return slot instanceof Double
        ? new Literal<>(slot, ValueType.DECIMAL, false, true)
        : (Node) slot;
  }

  private static <T> Literal<T> whole(BigInteger number) {
    Object value = number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    return new Literal<>(value, ValueType.INTEGER, false, true);
  }

  /** The text, {@code Long}, {@code BigInteger}, {@code Double} or {@code Boolean}, or null. */
  public @Nullable Object value() {
    return value;
  }

  /** The value as text where it is text. */
  public @Nullable String asText() {
    return value instanceof String text ? text : null;
  }

  /**
   * The value as it stands in a text: whole numbers in digits, decimals as JSON writes them, flags
   * as {@code true} and {@code false}, null as {@code null}.
   */
  public String inText() {
    return value instanceof Double decimal ? Decimals.asJson(decimal) : String.valueOf(value);
  }

  /** The same value, marked as secret. */
  public Literal<T> sensitive() {
    return sensitive ? this : new Literal<>(value, type, true, clean);
  }

  @Override
  public ValueType type() {
    return type;
  }

  @Override
  public boolean isSensitive() {
    return sensitive;
  }

  @Override
  public boolean isLiteral() {
    return clean;
  }

  @Override
  public <R> R match(NodeCases<R> cases) {
    return cases.literal(this);
  }

  /** Two literals are equal when type and value are; whether they are secret does not count. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Literal<?> that && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** The value as text, or {@code (sensitive)}. */
  @Override
  public String toString() {
    return sensitive ? "(sensitive)" : String.valueOf(value);
  }
}
