package io.lapstrake.helm.goyaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is decoded, so that a few aliases cannot become a tree without end. */
final class Aliasing {

  private static final long FEW = 400_000;
  private static final long MANY = 4_000_000;

  private long decoded;
  private long aliased;

  /** Counts nodes. */
  void decode(long nodes) {
    decoded += nodes;
  }

  /** Counts an alias of so many nodes; tells whether there may be so many. */
  boolean alias(long nodes) {
    decoded += nodes + 1;
    aliased += nodes;
    return aliased <= 100 || decoded <= 1000 || (double) aliased / decoded <= allowed();
  }

  private double allowed() {
    if (decoded <= FEW) {
      return 0.99;
    }
    return decoded >= MANY ? 0.10 : 0.99 - 0.89 * ((double) (decoded - FEW) / (MANY - FEW));
  }

  /** A copy of a value, down to its leaves: what an alias gives can be changed by itself. */
  static @Nullable Object copy(@Nullable Object value) {
    var waiting = new ArrayDeque<Runnable>();
    Object copy = copy(value, waiting);
    while (!waiting.isEmpty()) {
      waiting.pop().run();
    }
    return copy;
  }

  /** A copy that is empty; what fills it waits, so that deep values need no deep stack. */
  private static @Nullable Object copy(@Nullable Object value, Deque<Runnable> waiting) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, @Nullable Object>();
      waiting.push(
          () -> map.forEach((key, member) -> copy.put(String.valueOf(key), copy(member, waiting))));
      return copy;
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>(list.size());
      waiting.push(() -> list.forEach(member -> copy.add(copy(member, waiting))));
      return copy;
    }
    return value;
  }
}
