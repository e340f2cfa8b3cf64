package io.lapstrake.core.difference;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes changed lines as the hunks of {@code diff -u}. java-diff-utils finds the lines; its own
 * writer gives hunks of no lines a place that no tool applies.
 */
final class Hunks {

  private static final int CONTEXT = 3;

  private final List<String> was;
  private final List<String> is;
  private final List<String> out = new ArrayList<>();

  Hunks(List<String> was, List<String> is) {
    this.was = was;
    this.is = is;
  }

  /** Changes that stand close to one another share a hunk. */
  List<String> of(List<Change> changes) {
    int first = 0;
    for (int next = 1; next <= changes.size(); next++) {
      if (next == changes.size() || isFar(changes.get(next - 1), changes.get(next))) {
        hunk(changes.subList(first, next));
        first = next;
      }
    }
    return out;
  }

  private static boolean isFar(Change one, Change next) {
    return next.startOriginal - one.endOriginal > 2 * CONTEXT;
  }

  private void hunk(List<Change> changes) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int before = Math.min(CONTEXT, first.startOriginal);
    int behind = Math.min(CONTEXT, was.size() - last.endOriginal);
    int from = first.startOriginal - before;
    int to = last.endOriginal + behind;
    out.add(
        "@@ -"
            + range(from, to)
            + " +"
            + range(first.startRevised - before, last.endRevised + behind)
            + " @@");
    int at = from;
    for (Change change : changes) {
      add(" ", was.subList(at, change.startOriginal));
      add("-", was.subList(change.startOriginal, change.endOriginal));
      add("+", is.subList(change.startRevised, change.endRevised));
      at = change.endOriginal;
    }
    add(" ", was.subList(at, to));
  }

  /**
   * Lines are counted from 1; a range of none is where the line before it is, and 1 is not said.
   */
  private static String range(int from, int to) {
    int count = to - from;
    String start = String.valueOf(count == 0 ? from : from + 1);
    return count == 1 ? start : start + "," + count;
  }

  private void add(String sign, List<String> lines) {
    for (String line : lines) {
      out.addAll(Arrays.asList((sign + line).split("\n", -1)));
    }
  }
}
