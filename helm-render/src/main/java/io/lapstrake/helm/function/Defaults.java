package io.lapstrake.helm.function;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.BOOL;

import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that ask whether values are empty, and choose one of them. */
final class Defaults {

  private Defaults() {}

  static List<Definition> all() {
    return List.of(
        Definition.variadic("default", Defaults::defaulted, ANY, ANY),
        Definition.of("empty", (a, c) -> Values.isEmpty(a.any(0)), ANY),
        Definition.variadic("coalesce", Defaults::coalesce, ANY),
        Definition.variadic("all", (a, c) -> a.from(0).stream().noneMatch(Values::isEmpty), ANY),
        Definition.variadic("any", (a, c) -> !a.from(0).stream().allMatch(Values::isEmpty), ANY),
        Definition.of("ternary", (a, c) -> a.any(a.bool(2) ? 0 : 1), ANY, ANY, BOOL));
  }

  private static @Nullable Object defaulted(Arguments given, Context context) {
    return given.size() < 2 || Values.isEmpty(given.any(1)) ? given.any(0) : given.any(1);
  }

  private static @Nullable Object coalesce(Arguments given, Context context) {
    for (Object each : given.from(0)) {
      if (!Values.isEmpty(each)) {
        return each;
      }
    }
    return null;
  }
}
