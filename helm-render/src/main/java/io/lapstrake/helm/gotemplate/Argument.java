package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.gotemplate.lex.NumberLiteral;
import org.jspecify.annotations.Nullable;

/** An argument of a function, held to the type of its parameter. */
interface Argument {

  /** Its value, null for nil. */
  @Nullable Object value(Frame frame);

  /** The argument that a word is for a parameter; a constant takes the parameter's type. */
  static Argument of(Operand operand, Type type) {
    if (operand instanceof Literal literal) {
      return literal(literal, type);
    } else if (operand instanceof Nil) {
      return nil(operand, type);
    }
    return frame -> {
      frame.at = operand;
      return Parameters.checked(frame, operand.value(frame), type);
    };
  }

  private static Argument nil(Operand operand, Type type) {
    return frame -> {
      frame.at = operand;
      Object zero = Parameters.zero(type);
      if (zero == null && type != Type.ANY) {
        throw frame.failure("cannot assign nil to " + type.typeName());
      }
      return zero;
    };
  }

  private static Argument literal(Literal literal, Type type) {
    Object value = adapted(literal, type);
    if (value != null) {
      return frame -> {
        frame.at = literal;
        return value;
      };
    }
    return frame -> {
      frame.at = literal;
      if (type == Type.ANY) {
        return literal.value(frame);
      }
      throw frame.failure(refusal(literal, type));
    };
  }

  private static @Nullable Object adapted(Literal literal, Type type) {
    NumberLiteral number = literal.number();
    Object value = literal.constant();
    return switch (type) {
      case ANY -> value;
      case TEXT -> value instanceof String ? value : null;
      case BOOL -> value instanceof Boolean ? value : null;
      case INT -> number == null || number.integer() == null ? null : GoInt.of(number.integer());
      case INT64 -> number == null ? null : number.integer();
      case FLOAT64 -> number == null ? null : number.decimal();
      case UINT32 -> unsigned(number);
      case MAP, LIST, TEXTS, TIME, CERTIFICATE -> null;
    };
  }

  /** Go cuts what has more than 32 bits off. */
  private static @Nullable GoInt unsigned(@Nullable NumberLiteral number) {
    Long whole = number == null ? null : number.integer();
    return whole == null || whole < 0 ? null : GoInt.of(whole & 0xFFFFFFFFL);
  }

  private static String refusal(Literal literal, Type type) {
    return switch (type) {
      case TEXT -> "expected string; found " + literal;
      case BOOL -> "expected bool; found " + literal;
      case INT, INT64 -> "expected integer; found " + literal;
      case UINT32 -> "expected unsigned integer; found " + literal;
      case FLOAT64 -> "expected float; found " + literal;
      default -> "can't handle " + literal + " for arg of type " + type.typeName();
    };
  }
}
