package io.lapstrake.core.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that someone who wrote an unknown one most likely meant. */
public final class NearestName {

  private static final int PART_THAT_MAY_DIFFER = 3; // a third of the letters
  private static final char SEGMENTS = '.';

  private NearestName() {}

  /**
   * The known name with the fewest letters added, left out, replaced or swapped; of several the
   * first by its characters. A name whose last segment is the same is near too: {@code tag} is near
   * {@code api.tag}. Empty when none is near.
   */
  public static Optional<String> of(String unknown, Collection<String> known) {
    int limit = Math.max(1, unknown.length() / PART_THAT_MAY_DIFFER);
    return known.stream()
        .filter(name -> distance(unknown, name, limit) <= limit)
        .min(
            Comparator.<String>comparingInt(name -> distance(unknown, name, limit))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String unknown, String name, int limit) {
    int edits = edits(unknown, name);
    return lastSegment(unknown).equals(lastSegment(name)) ? Math.min(limit, edits) : edits;
  }

  private static String lastSegment(String name) {
    return name.substring(name.lastIndexOf(SEGMENTS) + 1);
  }

  /** Optimal string alignment: no part is edited twice. */
  private static int edits(String left, String right) {
    int[] before = new int[right.length() + 1];
    int[] above = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] free = before;
      before = above;
      above = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int changed = above[j - 1] + (same ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        if (isSwap(left, i, right, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[right.length()];
  }

  private static boolean isSwap(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
