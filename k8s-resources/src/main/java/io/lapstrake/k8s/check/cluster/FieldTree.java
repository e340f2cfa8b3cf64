package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of a tree by several paths, which are looked for in one walk. A path is one such as {@code
 * spec.rules[*].http.paths[*].backend}, in which {@code [*]} is any item of a list.
 *
 * @param <T> what is known of a path
 */
public final class FieldTree<T> {

  private static final String ANY = "*";

  private final Map<String, FieldTree<T>> below = new LinkedHashMap<>();
  private final List<T> here = new ArrayList<>();

  /**
   * Takes what is found.
   *
   * @param <T> what is known of a path
   */
  public interface Sink<T> {

    /**
     * Takes one field.
     *
     * @param known of the path by which the field was found
     * @param path an item is told by its name where it has one, else by its position
     */
    void found(T known, FieldPath path, Node node);
  }

  /**
   * Adds a path.
   *
   * @param path empty for the tree itself
   * @param known given to whoever takes the field
   */
  public void add(String path, T known) {
    FieldTree<T> end = this;
    for (String step : path.isEmpty() ? List.<String>of() : steps(path)) {
      end = end.below.computeIfAbsent(step, any -> new FieldTree<>());
    }
    end.here.add(known);
  }

  private static List<String> steps(String path) {
    return List.of(path.replace("[*]", "." + ANY).split("\\."));
  }

  /**
   * Finds the fields.
   *
   * @param node bound
   * @param at where the node stands
   * @param sink is called for each field that is there
   */
  public void each(Node node, FieldPath at, Sink<T> sink) {
    for (T known : here) {
      sink.found(known, at, node);
    }
    if (node instanceof MapNode map) {
      below.forEach(
          (key, tree) -> {
            Node next = map.get(key);
            if (next != null) {
              tree.each(next, at.key(key), sink);
            }
          });
    } else if (node instanceof ListNode list) {
      items(list, at, sink);
    }
  }

  private void items(ListNode list, FieldPath at, Sink<T> sink) {
    FieldTree<T> items = below.get(ANY);
    for (int i = 0; items != null && i < list.size(); i++) {
      items.each(list.item(i), FieldQuery.item(at, list.item(i), i), sink);
    }
  }
}
