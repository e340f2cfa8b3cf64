package io.lapstrake.core.difference;

import java.util.HashMap;
import java.util.Map;

/** How many lines differ between two texts. */
final class LineCount {

  private LineCount() {}

  /** {@code 2 lines changed}, or {@code 2 lines added, 1 line removed}. */
  static String of(String before, String after) {
    Map<String, Integer> surplus = new HashMap<>();
    before.lines().forEach(line -> surplus.merge(line, -1, Integer::sum));
    after.lines().forEach(line -> surplus.merge(line, 1, Integer::sum));
    int added = surplus.values().stream().filter(n -> n > 0).mapToInt(n -> n).sum();
    int removed = -surplus.values().stream().filter(n -> n < 0).mapToInt(n -> n).sum();
    if (added == removed) {
      return added == 0 ? "the same lines, laid out otherwise" : lines(added) + " changed";
    }
    if (removed == 0) {
      return lines(added) + " added";
    }
    return added == 0
        ? lines(removed) + " removed"
        : lines(added) + " added, " + lines(removed) + " removed";
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}
