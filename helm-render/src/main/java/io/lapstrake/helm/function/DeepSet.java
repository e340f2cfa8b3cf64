package io.lapstrake.helm.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of which no two are deeply equal. */
final class DeepSet {

  private final Map<Integer, List<@Nullable Object>> byHash = new HashMap<>();

  DeepSet(List<? extends @Nullable Object> values) {
    values.forEach(this::add);
  }

  boolean contains(@Nullable Object value) {
    List<@Nullable Object> same = byHash.get(DeepEquality.hash(value));
    return same != null && same.stream().anyMatch(it -> DeepEquality.areEqual(it, value));
  }

  /** Puts a value in and tells whether it is new. */
  boolean add(@Nullable Object value) {
    if (contains(value)) {
      return false;
    }
    byHash.computeIfAbsent(DeepEquality.hash(value), it -> new ArrayList<>()).add(value);
    return true;
  }
}
