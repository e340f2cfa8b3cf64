package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.Functions;
import io.lapstrake.helm.go.GoFormat;
import io.lapstrake.helm.go.GoInt;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.Type;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As few functions as the language's own cases call, written for them alone. */
final class FewFunctions {

  static final Functions ALL =
      Functions.of(
          List.of(
              Definition.of(
                  "include", (a, c) -> c.include(a.text(0), a.any(1)), Type.TEXT, Type.ANY),
              Definition.of("tpl", (a, c) -> c.evaluate(a.text(0), a.any(1)), Type.TEXT, Type.ANY),
              Definition.of("fail", FewFunctions::fail, Type.TEXT),
              Definition.of("required", FewFunctions::required, Type.TEXT, Type.ANY),
              Definition.of("b64enc", (a, c) -> encoded(a.text(0)), Type.TEXT),
              Definition.variadic("list", (a, c) -> a.from(0), Type.ANY),
              Definition.variadic("dict", FewFunctions::dict, Type.ANY),
              Definition.of("set", FewFunctions::set, Type.MAP, Type.TEXT, Type.ANY),
              Definition.of("trim", (a, c) -> a.text(0).strip(), Type.TEXT),
              Definition.of(
                  "upper", (a, c) -> a.text(0).toUpperCase(java.util.Locale.ROOT), Type.TEXT),
              Definition.of("repeat", FewFunctions::repeat, Type.INT, Type.TEXT),
              Definition.of("int", (a, c) -> GoInt.of(number(a.any(0))), Type.ANY),
              Definition.of("int64", (a, c) -> number(a.any(0)), Type.ANY),
              Definition.of("float64", (a, c) -> decimal(a.any(0)), Type.ANY),
              Definition.of("toString", (a, c) -> GoFormat.plain(a.any(0)), Type.ANY),
              Definition.of("until", FewFunctions::until, Type.INT),
              Definition.of("trunc", FewFunctions::trunc, Type.INT, Type.TEXT),
              Definition.of(
                  "replace",
                  (a, c) -> a.text(2).replace(a.text(0), a.text(1)),
                  Type.TEXT,
                  Type.TEXT,
                  Type.TEXT),
              Definition.of("keys", (a, c) -> new TypedList("string", a.map(0).keySet()), Type.MAP),
              Definition.of("join", FewFunctions::join, Type.TEXT, Type.ANY),
              Definition.of(
                  "splitList",
                  (a, c) -> new TypedList("string", List.of(a.text(1).split(a.text(0), -1))),
                  Type.TEXT,
                  Type.TEXT)));

  private FewFunctions() {}

  private static Object fail(Arguments a, Context c) {
    throw TemplateFailure.saidByChart(a.text(0));
  }

  private static @Nullable Object required(Arguments a, Context c) {
    if (a.any(1) == null || a.any(1).equals("")) {
      throw TemplateFailure.saidByChart(a.text(0));
    }
    return a.any(1);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(Bytes.of(text));
  }

  private static Object dict(Arguments a, Context c) {
    var dict = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < a.size(); i += 2) {
      dict.put(GoFormat.plain(a.any(i)), i + 1 < a.size() ? a.any(i + 1) : "");
    }
    return dict;
  }

  private static Object set(Arguments a, Context c) {
    Map<String, @Nullable Object> map = a.map(0);
    map.put(a.text(1), a.any(2));
    return map;
  }

  private static Object repeat(Arguments a, Context c) {
    c.spend(a.integer(0) * a.text(1).length());
    return a.text(1).repeat((int) a.integer(0));
  }

  private static Object until(Arguments a, Context c) {
    var numbers = new ArrayList<@Nullable Object>();
    for (long i = 0; i < a.integer(0); i++) {
      numbers.add(GoInt.of(i));
    }
    return new TypedList("int", numbers);
  }

  private static Object trunc(Arguments a, Context c) {
    byte[] bytes = Bytes.of(a.text(1));
    return Bytes.text(bytes, 0, (int) Math.min(a.integer(0), bytes.length));
  }

  private static Object join(Arguments a, Context c) {
    return String.join(a.text(0), a.list(1).stream().map(GoFormat::plain).toList());
  }

  private static double decimal(@Nullable Object value) {
    return value instanceof String text && text.equals("+Inf")
        ? Double.POSITIVE_INFINITY
        : (double) number(value);
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Double number) {
      return number.longValue();
    }
    return value == null ? 0 : Long.parseLong(value.toString());
  }
}
