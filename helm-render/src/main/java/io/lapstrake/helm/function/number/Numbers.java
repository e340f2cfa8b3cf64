package io.lapstrake.helm.function.number;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Casts;
import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import java.math.BigInteger;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of whole numbers: their results are int64, whatever they are given. */
public final class Numbers {

  private Numbers() {}

  /** {@code int}, {@code add}, {@code div}, {@code max} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("int", (a, c) -> GoInt.of(Casts.toInt(a.any(0))), ANY),
        Definition.of("int64", (a, c) -> Casts.toInt(a.any(0)), ANY),
        Definition.of("float64", (a, c) -> Casts.toFloat(a.any(0)), ANY),
        Definition.of("atoi", (a, c) -> GoInt.of(atoi(a.text(0))), TEXT),
        Definition.of("toDecimal", (a, c) -> Casts.parse(Values.text(a.any(0)), 8, 0), ANY),
        Definition.variadic("add", (a, c) -> folded(0, a.from(0), Long::sum), ANY),
        Definition.of("add1", (a, c) -> Casts.toInt(a.any(0)) + 1, ANY),
        Definition.of("sub", (a, c) -> Casts.toInt(a.any(0)) - Casts.toInt(a.any(1)), ANY, ANY),
        Definition.of("div", (a, c) -> divided(a.any(0), a.any(1), (x, y) -> x / y), ANY, ANY),
        Definition.of("mod", (a, c) -> divided(a.any(0), a.any(1), (x, y) -> x % y), ANY, ANY),
        several("mul", (left, right) -> left * right),
        several("max", Math::max),
        several("biggest", Math::max),
        several("min", Math::min));
  }

  private static Definition several(String name, LongBinaryOperator operator) {
    return Definition.variadic(
        name, (a, c) -> folded(Casts.toInt(a.any(0)), a.from(1), operator), ANY, ANY);
  }

  private static long folded(
      long first, List<? extends @Nullable Object> others, LongBinaryOperator operator) {
    long result = first;
    for (Object other : others) {
      result = operator.applyAsLong(result, Casts.toInt(other));
    }
    return result;
  }

  private static long divided(
      @Nullable Object left, @Nullable Object right, LongBinaryOperator operator) {
    long by = Casts.toInt(right);
    if (by == 0) {
      throw new TemplateFailure("runtime error: integer divide by zero");
    }
    return operator.applyAsLong(Casts.toInt(left), by);
  }

  /** Decimal digits alone; what is too large gives the largest number. */
  private static long atoi(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    if (!Casts.isNumber(text.substring(signed ? 1 : 0), 10)) {
      return 0;
    }
    var number = new BigInteger(text);
    long farthest = number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    return number.bitLength() < 64 ? number.longValue() : farthest;
  }
}
