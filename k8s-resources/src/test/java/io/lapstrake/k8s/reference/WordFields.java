package io.lapstrake.k8s.reference;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tries words on samples, and looks which fields they set. */
final class WordFields {

  /**
   * What a word sets.
   *
   * @param fields by name; what an argument brings with it is left out, as {@code …}
   * @param since the minor of Kubernetes 1 from which all of it is known; empty where always
   */
  record Set(SortedSet<String> fields, OptionalInt since) {

    private static final Set NOTHING = new Set(Collections.emptySortedSet(), OptionalInt.empty());
  }

  private final Samples samples;
  private final KnownSince known;

  WordFields(Samples samples, KnownSince known) {
    this.samples = samples;
    this.known = known;
  }

  /** What a word sets when it is said of a value. */
  Set of(Method word, Object value) {
    Optional<Object> said =
        word.getReturnType().isInstance(value) ? samples.call(word, value) : Optional.empty();
    Optional<MapNode> before = tree(value);
    Optional<MapNode> after = said.flatMap(WordFields::tree);
    if (before.isEmpty() || after.isEmpty()) {
      return Set.NOTHING;
    }
    List<SortedSet<String>> brought = new ArrayList<>();
    for (Object argument : samples.arguments(word)) {
      if (argument instanceof Resource) {
        continue; // it is referred to
      }
      tree(argument).ifPresent(it -> brought.add(FieldDifference.between(MapNode.EMPTY, it)));
    }
    var fields = new TreeSet<String>();
    for (String field : FieldDifference.between(before.get(), after.get())) {
      fields.add(without(brought, field));
    }
    return new Set(fields, known.between(value, said.get()));
  }

  /** A sample's own fields are not those of every value that a word takes. */
  private static String without(List<SortedSet<String>> brought, String field) {
    String shortest = field;
    for (SortedSet<String> own : brought) {
      for (String each : own) {
        if (field.endsWith(each) && field.length() > each.length()) {
          String cut = field.substring(0, field.length() - each.length()) + "…";
          shortest = cut.length() < shortest.length() ? cut : shortest;
        }
      }
    }
    return shortest;
  }

  /** What a value is written as; empty where it is not written as a map. */
  static Optional<MapNode> tree(Object value) {
    if (value instanceof Resource resource) {
      return Optional.of(resource.draft().tree());
    }
    try {
      Method tree = value.getClass().getDeclaredMethod("tree");
      tree.setAccessible(true);
      return tree.invoke(value) instanceof MapNode map ? Optional.of(map) : Optional.empty();
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
