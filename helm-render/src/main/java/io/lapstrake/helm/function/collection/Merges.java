package io.lapstrake.helm.function.collection;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.MAP;

import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.function.value.Walk;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoBytes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedList;
import io.lapstrake.helm.go.TypedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that merge maps into the first of them, and that copy values. */
public final class Merges {

  /** How deep what is copied or merged may be, so that a map within itself ends. */
  private static final int DEEPEST = 2000;

  /** About how many bytes a copied element takes, and a map or list by itself. */
  private static final long COPY = 24;

  private static final long COPIED_WHOLE = 128;

  private Merges() {}

  /** {@code merge}, {@code mergeOverwrite} and {@code deepCopy}, each with its twin. */
  public static List<Definition> all() {
    return Twins.of(
        List.of(
            Definition.variadic("merge", (a, c) -> merged(a, c, false), MAP, MAP),
            Definition.variadic("mergeOverwrite", (a, c) -> merged(a, c, true), MAP, MAP),
            Definition.of("deepCopy", Merges::copied, ANY)));
  }

  private static Map<String, @Nullable Object> merged(
      Arguments given, Context context, boolean overwrite) {
    if (given.any(0) == null) {
      return new LinkedHashMap<>();
    }
    Map<String, @Nullable Object> into = given.map(0);
    for (int i = 1; i < given.size(); i++) {
      if (given.any(i) != null) {
        merge(into, given.map(i), overwrite, 0, context);
      }
    }
    return MapView.of(into);
  }

  /**
   * What the first map lacks, or has empty, comes from the other, which may also go before it. A
   * map that only the other has is shared from then on, not copied.
   */
  private static void merge(
      Map<String, @Nullable Object> into,
      Map<String, ?> from,
      boolean overwrite,
      int depth,
      Context context) {
    if (into == from) {
      return;
    }
    checkDepth(depth);
    context.spend(Walk.cost(from));
    for (Map.Entry<String, ?> entry : from.entrySet()) {
      Object value = entry.getValue();
      Object before = into.get(entry.getKey());
      Map<String, @Nullable Object> inner = Values.map(before);
      Map<String, @Nullable Object> other = Values.map(value);
      if (inner != null && other != null) {
        merge(inner, other, overwrite, depth + 1, context);
      } else if (overwrite || (value != null && Values.isEmpty(before))) {
        checkType(into, from);
        into.put(entry.getKey(), value);
      }
    }
  }

  private static void checkType(Map<String, ?> into, Map<String, ?> from) {
    boolean texts = into instanceof TypedMap typed && typed.isOfTexts();
    if (texts && !(from instanceof TypedMap typed && typed.isOfTexts())) {
      throw new TemplateFailure(
          "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type string");
    }
  }

  private static Object copied(Arguments given, Context context) {
    Object value = given.any(0);
    if (value == null) {
      throw new TemplateFailure("reflect: call of reflect.Value.Type on zero Value");
    }
    Object copy = copy(value, 0, context);
    return copy == null ? value : copy;
  }

  private static @Nullable Object copy(@Nullable Object value, int depth, Context context) {
    checkDepth(depth);
    context.spend(COPY);
    if (value instanceof GoBytes) {
      return value;
    } else if (value instanceof List<?> list) {
      context.spend(COPIED_WHOLE);
      var elements = new ArrayList<@Nullable Object>(list.size());
      for (Object element : list) {
        elements.add(copy(element, depth + 1, context));
      }
      return list instanceof TypedList typed && !typed.isNil()
          ? new TypedList(typed.elementType(), elements)
          : list instanceof TypedList ? list : elements;
    } else if (value instanceof Map<?, ?> map) {
      return copy(map, depth, context);
    }
    return value;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map, int depth, Context context) {
    context.spend(COPIED_WHOLE);
    var copy = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, value) -> copy.put((String) key, copy(value, depth + 1, context)));
    return map instanceof TypedMap typed ? typed.with(copy) : copy;
  }

  private static void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw new TemplateFailure("a value is nested more than " + DEEPEST + " deep");
    }
  }
}
