package io.lapstrake.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many lines differ between two texts. */
final class LineCount {

  private LineCount() {}

  /** {@code 2 lines added, 1 removed}. */
  static String of(String before, String after) {
    List<String> removed = new ArrayList<>(Arrays.asList(before.split("\n", -1)));
    List<String> added = new ArrayList<>();
    for (String line : after.split("\n", -1)) {
      if (!removed.remove(line)) {
        added.add(line);
      }
    }
    if (added.isEmpty() && removed.isEmpty()) {
      return "lines in another order";
    }
    return plural(added.size()) + " added, " + plural(removed.size()) + " removed";
  }

  private static String plural(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}
