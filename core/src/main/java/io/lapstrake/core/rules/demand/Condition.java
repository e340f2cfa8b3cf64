package io.lapstrake.core.rules.demand;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * When a demand is made, such as {@code type = NodePort LoadBalancer and not clusterIP = None}.
 *
 * @param parts all of them must hold; without any it always holds
 */
record Condition(List<Part> parts) {

  static final Condition ALWAYS = new Condition(List.of());

  /**
   * Whether a field has a value, or one of some values.
   *
   * @param not whether it is the other way round
   * @param values as text; empty where any value will do
   */
  private record Part(boolean not, Way way, List<String> values) {

    boolean holds(MapNode map, Known known) {
      return has(map, known) != not;
    }

    private boolean has(MapNode map, Known known) {
      if (values.isEmpty()) {
        return way.leadsTo(map);
      }
      String text = way.isDeep() ? null : map.text(way.first());
      if (text != null) {
        return values.contains(text);
      }
      if (!way.leadsTo(map)) {
        Literal<?> standard = way.standard(known);
        return standard != null && values.contains(standard.inText());
      }
      for (Literal<?> leaf : way.leaves(map, known)) {
        if (values.contains(leaf.inText())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      if (values.isEmpty()) {
        return way + (not ? " is not set" : " is set");
      }
      return way + (not ? " is not " : " is ") + String.join(" or ", values);
    }
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Condition of(List<String> words) {
    var parts = new ArrayList<Part>();
    List<String> rest = words;
    for (int and = rest.indexOf("and"); and >= 0; and = rest.indexOf("and")) {
      parts.add(part(rest.subList(0, and)));
      rest = rest.subList(and + 1, rest.size());
    }
    parts.add(part(rest));
    return new Condition(List.copyOf(parts));
  }

  private static Part part(List<String> words) {
    boolean not = !words.isEmpty() && words.get(0).equals("not");
    List<String> rest = not ? words.subList(1, words.size()) : words;
    if (rest.isEmpty() || (rest.size() > 1 && (rest.size() == 2 || !rest.get(1).equals("=")))) {
      throw new IllegalArgumentException("Not a condition: " + String.join(" ", words));
    }
    List<String> values = rest.size() == 1 ? List.of() : rest.subList(2, rest.size());
    return new Part(not, Way.of(rest.get(0)), List.copyOf(values));
  }

  /** The fields that it asks. */
  List<Way> ways() {
    return parts.stream().map(Part::way).toList();
  }

  boolean holds(Scene scene) {
    for (Part part : parts) {
      if (!part.holds(scene.map(), scene.known())) {
        return false;
      }
    }
    return true;
  }

  /** The condition after a word, with a space before it; empty where it always holds. */
  String after(String word) {
    return parts.isEmpty()
        ? ""
        : " " + word + " " + String.join(" and ", parts.stream().map(Part::toString).toList());
  }
}
