package io.lapstrake.helm.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A helper of the user.
 *
 * @param first the class of its first argument
 * @param second the class of its second argument; {@code Void} when it has one only
 * @param function what it does
 */
record UserWord<A, B>(Class<A> first, Class<B> second, BiFunction<A, B, ?> function)
    implements Word {

  @Override
  @SuppressWarnings("NullAway") // a function of one argument does not look at the second
  public Object say(Call call) {
    boolean isOfTwo = second != Void.class;
    List<Object> given = call.arguments();
    for (Object each : given) {
      Later later = Trees.laterIn(each);
      if (later != null) {
        return call.wrong(Finding.tooMuch(later, "is worked on here"));
      }
    }
    if (given.size() != (isOfTwo ? 2 : 1)
        || !first.isInstance(number(first, given.get(0)))
        || (isOfTwo && !second.isInstance(number(second, given.get(1))))) {
      return call.needs(wanted(isOfTwo) + ", not " + kinds(given));
    }
    return said(
        call,
        first.cast(number(first, given.get(0))),
        isOfTwo ? second.cast(number(second, given.get(1))) : null);
  }

  @SuppressWarnings("NullAway")
  private Object said(Call call, A a, B b) {
    var problems = new ArrayList<io.lapstrake.core.problem.Problem>();
    Object said;
    try {
      said = function.apply(a, b);
    } catch (RuntimeException e) {
      return call.wrong(
          Finding.misused(
              call.name(),
              "The helper " + call.name() + " fails: " + e + ".",
              "give it what it can take."));
    }
    var later = new ArrayList<io.lapstrake.core.value.Value<?>>();
    Object read = new ModelReader(call.name(), later, problems).read(said, call.name());
    return problems.isEmpty() && later.isEmpty()
        ? read
        : call.wrong(
            Finding.misused(
                call.name(),
                "The helper " + call.name() + " gives what a template cannot take.",
                "let it give a text."));
  }

  /** Whole numbers are kept as long ones; who wants decimals gets them. */
  private static Object number(Class<?> wanted, Object given) {
    return wanted == Double.class && given instanceof Number number
        ? (Object) number.doubleValue()
        : wanted == Integer.class && given instanceof Long number ? number.intValue() : given;
  }

  private String wanted(boolean isOfTwo) {
    return "a " + first.getSimpleName() + (isOfTwo ? " and a " + second.getSimpleName() : "");
  }

  private static String kinds(List<Object> given) {
    return given.isEmpty()
        ? "nothing"
        : String.join(" and ", given.stream().map(Unknown::kind).toList());
  }
}
