package io.lapstrake.core.report;

import io.lapstrake.core.difference.VisibleText;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The components that a plan touches, each as one dot. */
final class PictureOfComponents {

  private static final List<Action> HARDEST_FIRST =
      List.of(
          Action.REPLACE,
          Action.DELETE,
          Action.UPDATE,
          Action.ADOPT,
          Action.FORGET,
          Action.ACCEPT,
          Action.MOVE,
          Action.CREATE);

  private PictureOfComponents() {}

  /** Those with the most changes, where there are too many. */
  static Picture of(List<Change> touched, int most) {
    Map<String, List<Change>> members = new TreeMap<>();
    touched.forEach(it -> members.computeIfAbsent(path(it), any -> new ArrayList<>()).add(it));
    List<String> drawn =
        members.entrySet().stream()
            .sorted(Comparator.comparingInt(it -> -it.getValue().size()))
            .limit(most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    List<Picture.Dot> dots =
        drawn.stream().map(it -> dot(it, members.getOrDefault(it, List.of()))).toList();
    SortedSet<Picture.Line> lines = new TreeSet<>();
    for (Change change : touched) {
      int to = drawn.indexOf(path(change));
      for (Address first : Picture.foundations(change)) {
        int from = drawn.indexOf(first.path());
        if (from >= 0 && to >= 0 && from != to) {
          lines.add(new Picture.Line(from, to));
        }
      }
    }
    return new Picture(dots, List.copyOf(lines), members.size() - drawn.size());
  }

  private static String path(Change change) {
    return change.address().path();
  }

  private static Picture.Dot dot(String path, List<Change> changes) {
    Map<Action, Integer> counts = new EnumMap<>(Action.class);
    changes.forEach(it -> counts.merge(it.action(), 1, Integer::sum));
    String name =
        counts.entrySet().stream()
            .map(it -> it.getValue() + " to " + it.getKey().verb())
            .collect(Collectors.joining(", "));
    Action hardest = HARDEST_FIRST.stream().filter(counts::containsKey).findFirst().orElseThrow();
    return new Picture.Dot(VisibleText.of(path), name, hardest, 0);
  }
}
