package io.lapstrake.helm.function.collection;

import io.lapstrake.helm.function.value.DeepEquality;
import io.lapstrake.helm.go.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of which no two are deeply equal. */
final class DeepSet {

  private final Map<Integer, List<@Nullable Object>> byHash = new HashMap<>();

  private final Context context;

  /**
   * A set of some values.
   *
   * @param context what counts the elements that are looked at
   */
  DeepSet(List<? extends @Nullable Object> values, Context context) {
    this.context = context;
    values.forEach(this::add);
  }

  boolean contains(@Nullable Object value) {
    List<@Nullable Object> same = byHash.get(DeepEquality.hash(value, context));
    return same != null && same.stream().anyMatch(it -> DeepEquality.areEqual(it, value, context));
  }

  /** Puts a value in and tells whether it is new. */
  boolean add(@Nullable Object value) {
    if (contains(value)) {
      return false;
    }
    byHash.computeIfAbsent(DeepEquality.hash(value, context), it -> new ArrayList<>()).add(value);
    return true;
  }
}
