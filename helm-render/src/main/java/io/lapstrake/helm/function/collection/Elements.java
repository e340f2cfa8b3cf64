package io.lapstrake.helm.function.collection;

import static io.lapstrake.helm.go.Type.ANY;

import io.lapstrake.helm.function.value.Casts;
import io.lapstrake.helm.function.value.DeepEquality;
import io.lapstrake.helm.function.value.Slices;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that take elements out of lists, or look for one. */
public final class Elements {

  private static final String OUT_OF_BOUNDS = "reflect.Value.Slice: slice index out of bounds";

  private Elements() {}

  /** {@code first}, {@code last}, {@code has}, {@code slice} and so on, each with its twin. */
  public static List<Definition> all() {
    return Twins.of(
        List.of(
            Definition.of("first", Elements::first, ANY),
            Definition.of("last", Elements::last, ANY),
            Definition.of("rest", Elements::rest, ANY),
            Definition.of("initial", Elements::initial, ANY),
            Definition.of("has", Elements::has, ANY, ANY),
            Definition.variadic("slice", Elements::slice, ANY, ANY)));
  }

  private static @Nullable Object first(Arguments given, Context context) {
    List<@Nullable Object> list = Slices.of(given.any(0), "Cannot find first on type ");
    return list.isEmpty() ? null : list.get(0);
  }

  private static @Nullable Object last(Arguments given, Context context) {
    List<@Nullable Object> list = Slices.of(given.any(0), "Cannot find last on type ");
    return list.isEmpty() ? null : list.get(list.size() - 1);
  }

  private static List<@Nullable Object> rest(Arguments given, Context context) {
    List<@Nullable Object> list = Slices.of(given.any(0), "Cannot find rest on type ");
    return list.isEmpty() ? Slices.nil() : part(list, 1, list.size(), context);
  }

  private static List<@Nullable Object> initial(Arguments given, Context context) {
    List<@Nullable Object> list = Slices.of(given.any(0), "Cannot find initial on type ");
    return list.isEmpty() ? Slices.nil() : part(list, 0, list.size() - 1, context);
  }

  private static boolean has(Arguments given, Context context) {
    if (given.any(1) == null) {
      return false;
    }
    Object wanted = given.any(0);
    return Slices.of(given.any(1), "Cannot find has on type ").stream()
        .anyMatch(it -> DeepEquality.areEqual(wanted, it, context));
  }

  private static @Nullable Object slice(Arguments given, Context context) {
    List<@Nullable Object> list =
        Slices.of(given.any(0), "list should be type of slice or array but ");
    if (list.isEmpty()) {
      return null;
    }
    long from = given.size() > 1 ? Casts.toInt(given.any(1)) : 0;
    long to = given.size() > 2 ? Casts.toInt(given.any(2)) : list.size();
    if (from < 0 || to < from || to > list.size()) {
      throw new TemplateFailure(OUT_OF_BOUNDS);
    }
    List<@Nullable Object> part = part(list, (int) from, (int) to, context);
    return list instanceof TypedList typed ? new TypedList(typed.elementType(), part) : part;
  }

  private static List<@Nullable Object> part(
      List<@Nullable Object> list, int from, int to, Context context) {
    context.spend((to - from) * 4L);
    return new ArrayList<>(list.subList(from, to));
  }
}
