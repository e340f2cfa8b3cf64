package io.lapstrake.helm.function.number;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.FLOAT64;
import static io.lapstrake.helm.go.Type.INT;

import io.lapstrake.helm.function.value.Casts;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoFloat;
import io.lapstrake.helm.go.TemplateFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of float64: sums and products are reckoned in decimals, so that 0.1 + 0.2 is 0.3. */
public final class Decimals {

  /** How many digits behind the point a quotient has. */
  private static final int QUOTIENT_DIGITS = 16;

  private Decimals() {}

  /** {@code addf}, {@code floor}, {@code round} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.variadic("addf", (a, c) -> folded(0.0, a.from(0), BigDecimal::add), ANY),
        Definition.of("add1f", (a, c) -> folded(a.any(0), List.of(1.0), BigDecimal::add), ANY),
        several("subf", BigDecimal::subtract),
        several("mulf", BigDecimal::multiply),
        several("divf", Decimals::quotient),
        extreme("maxf", Math::max),
        extreme("minf", Math::min),
        single("floor", Math::floor),
        single("ceil", Math::ceil),
        Definition.variadic("round", Decimals::round, ANY, INT, FLOAT64));
  }

  private static Definition several(String name, BinaryOperator<BigDecimal> operator) {
    return Definition.variadic(name, (a, c) -> folded(a.any(0), a.from(1), operator), ANY, ANY);
  }

  private static Definition extreme(String name, DoubleBinaryOperator operator) {
    return Definition.variadic(
        name,
        (a, c) ->
            a.from(1).stream()
                .mapToDouble(Casts::toFloat)
                .reduce(Casts.toFloat(a.any(0)), operator),
        ANY,
        ANY);
  }

  private static Definition single(String name, DoubleUnaryOperator operator) {
    return Definition.of(name, (a, c) -> operator.applyAsDouble(Casts.toFloat(a.any(0))), ANY);
  }

  private static double folded(
      @Nullable Object first,
      List<? extends @Nullable Object> others,
      BinaryOperator<BigDecimal> operator) {
    BigDecimal result = decimal(first);
    for (Object other : others) {
      result = operator.apply(result, decimal(other));
    }
    return result.doubleValue();
  }

  private static BigDecimal decimal(@Nullable Object value) {
    double number = Casts.toFloat(value);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new TemplateFailure("Cannot create a Decimal from " + GoFloat.plain(number));
    }
    return new BigDecimal(GoFloat.plain(number));
  }

  private static BigDecimal quotient(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      throw new TemplateFailure("decimal division by 0");
    }
    return left.divide(right, QUOTIENT_DIGITS, RoundingMode.HALF_UP);
  }

  /** Up where the fraction is at least a half, or what is given for it; else down. */
  private static double round(Arguments given, Context context) {
    double half = given.size() > 2 ? given.float64(2) : 0.5;
    double power = Math.pow(10, (double) given.integer(1));
    double moved = power * Casts.toFloat(given.any(0));
    double fraction = moved - (moved < 0 ? Math.ceil(moved) : Math.floor(moved));
    return (fraction >= half ? Math.ceil(moved) : Math.floor(moved)) / power;
  }
}
