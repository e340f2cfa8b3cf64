package io.lapstrake.helm.function.collection;

import static io.lapstrake.helm.go.Type.ANY;
import static io.lapstrake.helm.go.Type.INT;

import io.lapstrake.helm.function.value.Slices;
import io.lapstrake.helm.function.value.Values;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.Definition;
import io.lapstrake.helm.go.GoTypes;
import io.lapstrake.helm.go.TemplateFailure;
import io.lapstrake.helm.go.TypedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that make lists out of others; none changes the list that it is given. */
public final class Lists {

  private Lists() {}

  /** {@code list}, {@code append}, {@code uniq}, {@code chunk} and so on, with their twins. */
  public static List<Definition> all() {
    var all =
        new ArrayList<Definition>(
            List.of(
                Definition.variadic("list", (a, c) -> a.from(0), ANY),
                Definition.variadic("tuple", (a, c) -> a.from(0), ANY),
                Definition.variadic("concat", Lists::concat, ANY)));
    all.addAll(
        Twins.of(
            List.of(
                Definition.of("append", Lists::append, ANY, ANY),
                Definition.of("push", Lists::append, ANY, ANY),
                Definition.of("prepend", Lists::prepend, ANY, ANY),
                Definition.of("reverse", Lists::reverse, ANY),
                Definition.of("uniq", Lists::unique, ANY),
                Definition.variadic("without", Lists::without, ANY, ANY),
                Definition.of("compact", Lists::compact, ANY),
                Definition.of("chunk", Lists::chunks, INT, ANY))));
    return all;
  }

  private static List<@Nullable Object> concat(Arguments given, Context context) {
    var all = new ArrayList<@Nullable Object>();
    for (Object each : given.from(0)) {
      if (each != null && !(each instanceof List)) {
        throw new TemplateFailure("Cannot concat type " + GoTypes.kind(each) + " as list");
      }
      all.addAll(copied(each, "", context));
    }
    return all.isEmpty() ? Slices.nil() : all;
  }

  /** A list's elements, counted, as a new list. */
  private static List<@Nullable Object> copied(
      @Nullable Object value, String refusal, Context context) {
    List<@Nullable Object> list = Slices.of(value, refusal);
    context.spend(list.size() * 4L);
    return new ArrayList<>(list);
  }

  private static List<@Nullable Object> append(Arguments given, Context context) {
    var longer = copied(given.any(0), "Cannot push on type ", context);
    longer.add(given.any(1));
    return longer;
  }

  private static List<@Nullable Object> prepend(Arguments given, Context context) {
    var longer = copied(given.any(0), "Cannot prepend on type ", context);
    longer.add(0, given.any(1));
    return longer;
  }

  private static List<@Nullable Object> reverse(Arguments given, Context context) {
    var reversed = copied(given.any(0), "Cannot find reverse on type ", context);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<@Nullable Object> unique(Arguments given, Context context) {
    var seen = new DeepSet(List.of(), context);
    var unique = copied(given.any(0), "Cannot find uniq on type ", context);
    unique.removeIf(it -> !seen.add(it));
    return unique;
  }

  private static List<@Nullable Object> without(Arguments given, Context context) {
    var left = copied(given.any(0), "Cannot find without on type ", context);
    var omitted = new DeepSet(given.from(1), context);
    left.removeIf(omitted::contains);
    return left;
  }

  private static List<@Nullable Object> compact(Arguments given, Context context) {
    var left = copied(given.any(0), "Cannot compact on type ", context);
    left.removeIf(Values::isEmpty);
    return left;
  }

  private static TypedList chunks(Arguments given, Context context) {
    var all = copied(given.any(1), "Cannot chunk type ", context);
    long size = given.integer(0);
    if (size <= 0) {
      throw new TemplateFailure("runtime error: makeslice: len out of range");
    }
    var chunks = new ArrayList<List<@Nullable Object>>();
    for (int from = 0; from < all.size(); from += (int) Math.min(size, all.size())) {
      int to = (int) Math.min(from + size, all.size());
      chunks.add(new ArrayList<>(all.subList(from, to)));
    }
    return new TypedList("[]" + Slices.ANYTHING, chunks);
  }
}
