package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way from a map to fields below it, such as {@code ports[*].nodePort} or {@code limits.*}.
 *
 * @param text as the table has it, without a question mark
 * @param steps keys; {@code [*]} for any item, {@code *} for any entry
 * @param emptyToo whether empty text counts as a value, as a question mark behind the way says
 */
record Way(String text, List<String> steps, boolean emptyToo) {

  static final String ITEM = "[*]";
  static final String ENTRY = "*";

  private static final Pattern SEGMENTS = Pattern.compile("\\.(?![^\\[]*])");

  /** Takes a field that a way leads to. */
  interface Visit {

    /**
     * Takes one field.
     *
     * @param trail from the map to the field: keys, and positions in lists
     */
    void at(List<Object> trail, Node node);
  }

  static Way of(String written) {
    boolean emptyToo = written.endsWith("?");
    String text = emptyToo ? written.substring(0, written.length() - 1) : written;
    var steps = new ArrayList<String>();
    for (String segment : SEGMENTS.split(text, -1)) {
      boolean item = segment.endsWith(ITEM);
      String key = item ? segment.substring(0, segment.length() - ITEM.length()) : segment;
      steps.add(key.startsWith("[") ? key.substring(1, key.length() - 1) : key);
      if (item) {
        steps.add(ITEM);
      }
    }
    return new Way(text, List.copyOf(steps), emptyToo);
  }

  /** The field of the map itself, through which the way leads. */
  String first() {
    return steps.get(0);
  }

  /** Whether it leads to the entries of a map, so that two such ways meet where keys are equal. */
  boolean endsInEntries() {
    return steps.get(steps.size() - 1).equals(ENTRY);
  }

  /** Whether it leads further than to a field of the map itself. */
  boolean isDeep() {
    return steps.size() > 1;
  }

  /** The steps as they lead to a field that is not there: all of them keys. */
  List<String> keys() {
    return steps;
  }

  /** Whether a field is there that has a value. */
  boolean leadsTo(MapNode map) {
    if (!isDeep()) {
      return Given.is(map.get(first()));
    }
    return leadsOn(map, 0);
  }

  /** As {@link #each}, but makes nothing: most ways lead nowhere, and every object is asked. */
  private boolean leadsOn(Node node, int at) {
    if (at == steps.size()) {
      return Given.is(node)
          || (emptyToo && node instanceof Literal<?> leaf && leaf.value() != null);
    }
    String step = steps.get(at);
    if (node instanceof ListNode list && step.equals(ITEM)) {
      for (int i = 0; i < list.size(); i++) {
        if (leadsOn(list.item(i), at + 1)) {
          return true;
        }
      }
      return false;
    }
    if (!(node instanceof MapNode map)) {
      return false;
    }
    if (!step.equals(ENTRY)) {
      Node below = map.get(step);
      return below != null && leadsOn(below, at + 1);
    }
    for (int i = 0; i < map.size(); i++) {
      if (leadsOn(map.value(i), at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The fields of the map itself, through which ways lead; sorted. */
  static SortedSet<String> firsts(List<Way> ways) {
    var firsts = new TreeSet<String>();
    ways.forEach(way -> firsts.add(way.first()));
    return firsts;
  }

  /** Visits every field that is there, in the order of the object. */
  void each(MapNode map, Visit visit) {
    if (isThere(map, 0)) { // most ways lead nowhere, which is seen without a trail
      each(map, 0, new ArrayList<>(), visit);
    }
  }

  private boolean isThere(Node node, int at) {
    if (at == steps.size()) {
      return true;
    }
    String step = steps.get(at);
    if (node instanceof MapNode map && !step.equals(ENTRY)) {
      Node below = map.get(step);
      return below != null && isThere(below, at + 1);
    }
    if (node instanceof ListNode list && step.equals(ITEM)) {
      for (int i = 0; i < list.size(); i++) {
        if (isThere(list.item(i), at + 1)) {
          return true;
        }
      }
      return false;
    }
    return node instanceof MapNode map && !map.isEmpty();
  }

  private void each(Node node, int at, List<Object> trail, Visit visit) {
    if (at == steps.size()) {
      visit.at(List.copyOf(trail), node);
    } else if (node instanceof MapNode map) {
      entries(map, at, trail, visit);
    } else if (node instanceof ListNode list && steps.get(at).equals(ITEM)) {
      for (int i = 0; i < list.size(); i++) {
        below(list.item(i), i, at, trail, visit);
      }
    }
  }

  private void entries(MapNode map, int at, List<Object> trail, Visit visit) {
    String step = steps.get(at);
    for (int i = 0; i < map.size(); i++) {
      if (step.equals(ENTRY) || step.equals(map.key(i))) {
        below(map.value(i), map.key(i), at, trail, visit);
      }
    }
  }

  private void below(Node node, Object step, int at, List<Object> trail, Visit visit) {
    trail.add(step);
    each(node, at + 1, trail, visit);
    trail.remove(trail.size() - 1);
  }

  /** What Kubernetes takes for the fields at the end where they are left out, or null. */
  @Nullable Literal<?> standard(Known known) {
    Known at = known;
    for (String step : steps) {
      at = step.equals(ITEM) ? at.item() : at.child(step);
    }
    return at.standard();
  }

  /** The values of the leaves at the end; the default where there is none. */
  List<Literal<?>> leaves(MapNode map, Known known) {
    var leaves = new ArrayList<Literal<?>>();
    each(
        map,
        (trail, node) -> {
          if (node instanceof Literal<?> leaf && leaf.value() != null) {
            leaves.add(leaf);
          }
        });
    Literal<?> standard = leaves.isEmpty() ? standard(known) : null;
    if (standard != null) {
      leaves.add(standard);
    }
    return leaves;
  }

  @Override
  public String toString() {
    return text;
  }
}
