package io.lapstrake.helm.function.number;

import static io.lapstrake.helm.go.Type.INT;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TypedList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Functions that count. */
public final class Sequences {

  /** About how many bytes an element of a list takes. */
  private static final long ELEMENT = 24;

  private Sequences() {}

  /** {@code until}, {@code untilStep} and {@code seq}. */
  public static List<Definition> all() {
    return List.of(
        Definition.of("until", Sequences::until, INT),
        Definition.of(
            "untilStep",
            (a, c) -> integers(steps(a.integer(0), a.integer(1), a.integer(2), c)),
            INT,
            INT,
            INT),
        Definition.variadic("seq", Sequences::sequence, INT));
  }

  private static TypedList until(Arguments given, Context context) {
    long end = given.integer(0);
    return integers(steps(0, end, end < 0 ? -1 : 1, context));
  }

  private static TypedList integers(List<Long> numbers) {
    return new TypedList("int", numbers.stream().map(GoInt::of).toList());
  }

  /** From a number to before another; none where the step leads away from it or nowhere. */
  private static List<Long> steps(long from, long to, long step, Context context) {
    if (step == 0 || from == to || (to > from) != (step > 0)) {
      return List.of();
    }
    BigInteger way = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).abs();
    BigInteger size = BigInteger.valueOf(step).abs();
    BigInteger count = way.add(size).subtract(BigInteger.ONE).divide(size);
    context.spend(count.bitLength() > 40 ? Long.MAX_VALUE : count.longValue() * ELEMENT);
    int many = count.intValueExact();
    var steps = new ArrayList<Long>(many);
    for (int i = 0; i < many; i++) {
      steps.add(from + i * step);
    }
    return steps;
  }

  /** As the command {@code seq} counts, the end too, in either direction; a text. */
  private static String sequence(Arguments given, Context context) {
    if (given.size() == 0 || given.size() > 3) {
      return "";
    }
    long from = given.size() == 1 ? 1 : given.integer(0);
    long to = given.integer(given.size() - 1);
    long direction = to < from ? -1 : 1;
    long step = given.size() == 3 ? given.integer(1) : direction;
    return steps(from, to + direction, step, context).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
