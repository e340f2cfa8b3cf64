package io.lapstrake.core.yaml;

import io.lapstrake.core.value.FieldPath;
import java.util.ArrayDeque;
import java.util.Deque;

/** The keys and positions that lead to what is being read. A path is made only when asked for. */
final class Trail {

  private final Deque<Object> steps = new ArrayDeque<>();

  void enter(String key) {
    steps.addLast(key);
  }

  void enter(int position) {
    steps.addLast(position);
  }

  void leave() {
    steps.removeLast();
  }

  int depth() {
    return steps.size();
  }

  FieldPath path() {
    FieldPath path = FieldPath.ROOT;
    for (Object step : steps) {
      path = step instanceof Integer index ? path.index(index) : path.key((String) step);
    }
    return path;
  }
}
