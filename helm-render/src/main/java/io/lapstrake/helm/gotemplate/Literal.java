package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.gotemplate.lex.NumberLiteral;
import org.jspecify.annotations.Nullable;

/** A text, bool or number that the template writes itself. */
final class Literal extends Operand {

  private final String written;
  private final @Nullable Object value;
  private final @Nullable NumberLiteral number;

  private Literal(
      int position, String written, @Nullable Object value, @Nullable NumberLiteral number) {
    super(position);
    this.written = written;
    this.value = value;
    this.number = number;
  }

  static Literal text(int position, String written, String value) {
    return new Literal(position, written, value, null);
  }

  static Literal bool(int position, boolean value) {
    return new Literal(position, Boolean.toString(value), value, null);
  }

  static Literal number(int position, NumberLiteral number) {
    return new Literal(position, number.text(), ideal(number), number);
  }

  private static @Nullable Object ideal(NumberLiteral number) {
    if (number.complex() != null) {
      return number.complex();
    } else if (number.isDecimal()) {
      return number.decimal();
    }
    return number.integer() == null ? null : GoInt.of(number.integer());
  }

  @Override
  @Nullable Object value(Frame frame) {
    if (value == null) {
      frame.at = this;
      throw frame.failure(written + " overflows int");
    }
    return value;
  }

  /** Its value where nothing asks for a type; null of a number that fits no int. */
  @Nullable Object constant() {
    return value;
  }

  /** The number that it is, if it is one. */
  @Nullable NumberLiteral number() {
    return number;
  }

  @Override
  boolean isCallable() {
    return false;
  }

  @Override
  public String toString() {
    return written;
  }
}
