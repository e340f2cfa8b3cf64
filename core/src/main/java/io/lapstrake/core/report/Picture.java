package io.lapstrake.core.report;

import io.lapstrake.core.difference.VisibleText;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan touches and what that builds on, few enough to be looked at.
 *
 * @param dots in the order of the plan
 * @param lines sorted
 * @param omitted how many objects or components are not drawn
 */
record Picture(List<Dot> dots, List<Line> lines, int omitted) {

  /**
   * An object, or a component.
   *
   * @param title its kind
   * @param name its name
   * @param action what is done; {@link Action#KEEP} where nothing is
   * @param number of the change, from 1; 0 where there is none
   */
  record Dot(String title, String name, Action action, int number) {}

  /**
   * That one dot must be there before another.
   *
   * @param from the place of what comes first
   * @param to the place of what builds on it
   */
  record Line(int from, int to) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
  }

  /**
   * The picture of a plan: the objects that it touches with those that they build on; where these
   * are too many, without those; where they are still too many, their components.
   *
   * @param most how many dots there may be
   */
  static Picture of(Plan plan, int most) {
    List<Change> touched = plan.effective();
    List<Change> wide = withFoundations(plan, touched);
    if (wide.size() <= most) {
      return ofObjects(wide);
    }
    return touched.size() <= most ? ofObjects(touched) : PictureOfComponents.of(touched, most);
  }

  private static List<Change> withFoundations(Plan plan, List<Change> touched) {
    SortedSet<Address> needed = new TreeSet<>();
    touched.forEach(it -> needed.addAll(foundations(it)));
    return plan.changes().stream()
        .filter(it -> it.action() != Action.KEEP || needed.contains(it.address()))
        .toList();
  }

  /** What must be there before an object; for what goes, what it was made after. */
  static Collection<Address> foundations(Change change) {
    return change
        .described()
        .map(Manifest::after)
        .or(() -> change.recorded().map(it -> it.traits().after()))
        .orElse(Collections.emptySortedSet());
  }

  private static Picture ofObjects(List<Change> changes) {
    List<Dot> dots = new ArrayList<>();
    Map<Address, Integer> places = new HashMap<>();
    int number = 0;
    for (Change change : changes) {
      places.putIfAbsent(change.address(), dots.size());
      number += change.action() == Action.KEEP ? 0 : 1;
      dots.add(dot(change, number));
    }
    SortedSet<Line> lines = new TreeSet<>();
    for (int to = 0; to < dots.size(); to++) {
      for (Address first : foundations(changes.get(to))) {
        int from = places.getOrDefault(first, to);
        if (from != to) {
          lines.add(new Line(from, to));
        }
      }
    }
    return new Picture(List.copyOf(dots), List.copyOf(lines), 0);
  }

  private static Dot dot(Change change, int number) {
    String namespace = change.key().namespace();
    String name = (namespace.isEmpty() ? "" : namespace + "/") + change.key().name();
    return new Dot(
        VisibleText.of(change.key().kind()),
        VisibleText.of(name),
        change.action(),
        change.action() == Action.KEEP ? 0 : number);
  }

  /** In which wave each dot comes, from 0: after all that it builds on. */
  int[] waves() {
    List<List<Integer>> before = new ArrayList<>();
    dots.forEach(any -> before.add(new ArrayList<>()));
    lines.forEach(line -> before.get(line.to()).add(line.from()));
    int[] waves = new int[dots.size()];
    var isSeen = new boolean[dots.size()];
    for (int i = 0; i < waves.length; i++) {
      wave(i, before, waves, isSeen);
    }
    return waves;
  }

  /**
   * What is made and what goes may build on one another in a ring; it is opened where met first.
   */
  private static int wave(int dot, List<List<Integer>> before, int[] waves, boolean[] isSeen) {
    if (!isSeen[dot]) {
      isSeen[dot] = true;
      for (int first : before.get(dot)) {
        waves[dot] = Math.max(waves[dot], wave(first, before, waves, isSeen) + 1);
      }
    }
    return waves[dot];
  }
}
