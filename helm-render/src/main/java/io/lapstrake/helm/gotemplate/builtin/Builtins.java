package io.lapstrake.helm.gotemplate.builtin;

import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.NoValue;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All functions of the language, but for {@code and} and {@code or}, which are control flow. */
public final class Builtins {

  /** Those that work on what is printed, and so are called as any other function is. */
  public static final Functions PRINTING =
      Functions.of(
          List.of(
              Definition.variadic("print", (a, c) -> GoFormat.print(a.from(0)), Type.ANY),
              Definition.variadic("println", (a, c) -> GoFormat.println(a.from(0)), Type.ANY),
              Definition.variadic(
                  "printf", (a, c) -> GoFormat.format(a.text(0), a.from(1)), Type.TEXT, Type.ANY),
              Definition.variadic("html", (a, c) -> Escapes.html(a.from(0)), Type.ANY),
              Definition.variadic("js", (a, c) -> Escapes.js(a.from(0)), Type.ANY),
              Definition.variadic("urlquery", (a, c) -> Escapes.query(a.from(0)), Type.ANY)));

  private static final Map<String, Builtin> RAW =
      Stream.of(
              new Builtin("not", 1, false, it -> it[0] == NoValue.NONE || !GoTypes.isTrue(it[0])),
              new Builtin("len", 1, false, it -> Indexing.length(it[0])),
              new Builtin("index", 1, true, Indexing::index),
              new Builtin("slice", 1, true, Indexing::slice),
              new Builtin("eq", 1, true, Comparison::equal),
              new Builtin("ne", 2, false, it -> !Comparison.equal(it)),
              new Builtin("lt", 2, false, it -> Comparison.less(it[0], it[1])),
              new Builtin("le", 2, false, it -> Comparison.lessOrEqual(it[0], it[1])),
              new Builtin("gt", 2, false, it -> !Comparison.lessOrEqual(it[0], it[1])),
              new Builtin("ge", 2, false, it -> !Comparison.less(it[0], it[1])))
          .collect(Collectors.toUnmodifiableMap(Builtin::name, Function.identity()));

  private Builtins() {}

  /** The function of a name that gets its arguments as they are; null if there is none. */
  public static @Nullable Builtin find(String name) {
    return RAW.get(name);
  }

  /** What {@code call} refuses: no value of a chart is a function. */
  public static TemplateFailure notAFunction(String written, @Nullable Object value) {
    return value == null || value == NoValue.NONE
        ? new TemplateFailure("call of nil")
        : new TemplateFailure("non-function " + written + " of type " + GoTypes.typeName(value));
  }
}
