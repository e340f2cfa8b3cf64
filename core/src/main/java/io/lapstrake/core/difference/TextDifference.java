package io.lapstrake.core.difference;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the lines of two texts differ, as {@code diff -u} tells it: with three lines around what
 * differs, and a mark where a last line has no end.
 */
public final class TextDifference {

  private static final int MANY = 8_000; // lines that differ; to match more of them takes too long
  private static final String NO_END = "\n\\ No newline at end of file";

  private final List<String> lines;

  private TextDifference(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The difference of two texts; either may be empty. */
  public static TextDifference between(String before, String after) {
    List<String> was = lines(before);
    List<String> is = lines(after);
    return new TextDifference(new Hunks(was, is).of(changes(was, is)));
  }

  /** A last line without an end differs from the same line with one. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + NO_END);
    }
    return lines;
  }

  private static List<Change> changes(List<String> was, List<String> is) {
    int shortest = Math.min(was.size(), is.size());
    int start = 0;
    while (start < shortest && was.get(start).equals(is.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    if (was.size() + is.size() - 2 * (start + end) <= MANY) {
      return joined(new MyersDiffWithLinearSpace<String>().computeDiff(was, is, null));
    }
    return List.of(new Change(DeltaType.CHANGE, start, was.size() - end, start, is.size() - end));
  }

  /** Lines that go and lines that come at one place are one change. */
  private static List<Change> joined(List<Change> changes) {
    List<Change> joined = new ArrayList<>();
    for (Change next : changes) {
      Change last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
      if (last.endOriginal == next.startOriginal && last.endRevised == next.startRevised) {
        joined.remove(joined.size() - 1);
        joined.add(
            new Change(
                DeltaType.CHANGE,
                last.startOriginal,
                next.endOriginal,
                last.startRevised,
                next.endRevised));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /**
   * The lines, each without its end: heads of hunks ({@code @@ -1,4 +1,5 @@}), and texts behind a
   * blank, a minus or a plus.
   */
  public List<String> lines() {
    return lines;
  }

  /** The lines, each with its end. */
  @Override
  public String toString() {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }
}
