package io.lapstrake.helm.gotemplate.builtin;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
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
              printing("print", GoFormat::print),
              printing("println", GoFormat::println),
              Definition.variadic("printf", Builtins::printf, Type.TEXT, Type.ANY),
              printing("html", Escapes::html),
              printing("js", Escapes::js),
              printing("urlquery", Escapes::query)));

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

  private static Definition printing(
      String name, Function<List<@Nullable Object>, String> printer) {
    return Definition.variadic(name, (a, c) -> spent(printer.apply(a.from(0)), c), Type.ANY);
  }

  private static String printf(Arguments arguments, Context context) {
    return spent(GoFormat.format(arguments.text(0), arguments.from(1), context), context);
  }

  private static String spent(String printed, Context context) {
    context.spend(printed.length());
    return printed;
  }

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
