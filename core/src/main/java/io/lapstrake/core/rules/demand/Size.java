package io.lapstrake.core.rules.demand;

import io.lapstrake.core.rules.format.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How many items a list has, or entries a map: {@code size 1}, {@code size 0 3}.
 *
 * @param max the most that are accepted
 */
public record Size(int min, int max) {

  /** What is wrong with a number of items or entries; null when nothing is. */
  public @Nullable Finding check(int size) {
    if (size >= min && size <= max) {
      return null;
    }
    String range =
        max == Integer.MAX_VALUE ? min + " or more" : min == max ? "" + min : min + " to " + max;
    return new Finding(
        "LAP-0348",
        "Too few or too many",
        size + (size == 1 ? " is" : " are") + " given here; Kubernetes accepts " + range + ".",
        size < min ? "add what is missing." : "take some out.");
  }
}
