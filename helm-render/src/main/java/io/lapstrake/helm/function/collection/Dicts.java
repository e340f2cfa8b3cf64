package io.lapstrake.helm.function.collection;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.MAP;
import static io.lapstrake.helm.go.Type.TEXT;

import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions of maps; Go walks them in any order, here it is that of their keys. */
public final class Dicts {

  private Dicts() {}

  /** {@code dict}, {@code get}, {@code set}, {@code dig}, {@code keys} and so on. */
  public static List<Definition> all() {
    return List.of(
        Definition.variadic("dict", Dicts::dict, ANY),
        Definition.of("get", Dicts::get, MAP, TEXT),
        Definition.of("set", Dicts::set, MAP, TEXT, ANY),
        Definition.of("unset", Dicts::unset, MAP, TEXT),
        Definition.of("hasKey", (a, c) -> map(a, 0).containsKey(a.text(1)), MAP, TEXT),
        Definition.variadic("pluck", Dicts::pluck, TEXT, MAP),
        Definition.variadic("dig", Dicts::dig, ANY),
        Definition.variadic("keys", Dicts::keys, MAP),
        Definition.of("values", Dicts::values, MAP),
        Definition.variadic("pick", Dicts::pick, MAP, TEXT),
        Definition.variadic("omit", Dicts::omit, MAP, TEXT));
  }

  /** A map that was given, an empty one for nil. */
  private static Map<String, @Nullable Object> map(Arguments given, int index) {
    return given.any(index) == null ? new LinkedHashMap<>() : given.map(index);
  }

  private static List<String> sorted(Map<String, ?> map) {
    return map.keySet().stream().sorted(Bytes::compare).toList();
  }

  private static Map<String, @Nullable Object> dict(Arguments given, Context context) {
    var dict = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < given.size(); i += 2) {
      dict.put(Values.text(given.any(i)), i + 1 < given.size() ? given.any(i + 1) : "");
    }
    return dict;
  }

  private static @Nullable Object get(Arguments given, Context context) {
    return map(given, 0).getOrDefault(given.text(1), "");
  }

  private static Map<String, @Nullable Object> set(Arguments given, Context context) {
    if (given.any(0) == null) {
      throw new TemplateFailure("assignment to entry in nil map");
    }
    given.map(0).put(given.text(1), given.any(2));
    return MapView.of(given.map(0));
  }

  private static Map<String, @Nullable Object> unset(Arguments given, Context context) {
    Map<String, @Nullable Object> map = map(given, 0);
    map.remove(given.text(1));
    return MapView.of(map);
  }

  private static List<@Nullable Object> pluck(Arguments given, Context context) {
    var found = new ArrayList<@Nullable Object>();
    for (int i = 1; i < given.size(); i++) {
      if (map(given, i).containsKey(given.text(0))) {
        found.add(map(given, i).get(given.text(0)));
      }
    }
    return found;
  }

  private static @Nullable Object dig(Arguments given, Context context) {
    int last = given.size() - 1;
    if (last < 2) {
      throw new TemplateFailure("dig needs at least three arguments");
    }
    Map<String, @Nullable Object> dict = asserted(given.any(last));
    for (int i = 0; i < last - 1; i++) {
      if (!(given.any(i) instanceof String key)) {
        throw conversion(given.any(i), "string");
      } else if (!dict.containsKey(key)) {
        return given.any(last - 1);
      } else if (i == last - 2) {
        return dict.get(key);
      }
      dict = asserted(dict.get(key));
    }
    return given.any(last - 1);
  }

  /** Go asserts the very type here: a map of texts is refused, and so is {@code .Values}. */
  @SuppressWarnings("unchecked") // all keys are texts
  private static Map<String, @Nullable Object> asserted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !(map instanceof TypedMap)) {
      return (Map<String, @Nullable Object>) map;
    }
    throw conversion(value, "map[string]interface {}");
  }

  private static TemplateFailure conversion(@Nullable Object value, String to) {
    String type = value == null ? "nil" : GoTypes.typeName(value);
    return new TemplateFailure("interface conversion: interface {} is " + type + ", not " + to);
  }

  private static TypedList keys(Arguments given, Context context) {
    var keys = new ArrayList<String>();
    for (int i = 0; i < given.size(); i++) {
      keys.addAll(sorted(map(given, i)));
    }
    return Values.texts(keys);
  }

  private static List<@Nullable Object> values(Arguments given, Context context) {
    Map<String, @Nullable Object> map = map(given, 0);
    var values = new ArrayList<@Nullable Object>();
    sorted(map).forEach(it -> values.add(map.get(it)));
    return values;
  }

  private static Map<String, @Nullable Object> pick(Arguments given, Context context) {
    Map<String, @Nullable Object> map = map(given, 0);
    var picked = new LinkedHashMap<String, @Nullable Object>();
    for (Object key : given.from(1)) {
      if (key instanceof String text && map.containsKey(text)) {
        picked.put(text, map.get(text));
      }
    }
    return picked;
  }

  private static Map<String, @Nullable Object> omit(Arguments given, Context context) {
    var left = new LinkedHashMap<String, @Nullable Object>(map(given, 0));
    left.keySet().removeAll(new HashSet<>(given.from(1)));
    return left;
  }
}
