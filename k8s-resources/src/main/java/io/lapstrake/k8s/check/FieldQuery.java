package io.lapstrake.k8s.check;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.List;

/**
 * Fields of a tree by a path such as {@code spec.rules[*].http.paths[*].backend}, in which {@code
 * [*]} is any item of a list. Immutable.
 */
public final class FieldQuery {

  private static final String ANY = "*";

  private final List<String> steps;

  /** Takes what is found. */
  public interface Sink {

    /**
     * Takes one field.
     *
     * @param path an item is told by its name where it has one, else by its position
     */
    void found(FieldPath path, Node node);
  }

  private FieldQuery(List<String> steps) {
    this.steps = steps;
  }

  /** A query by a path. */
  public static FieldQuery of(String path) {
    return new FieldQuery(List.of(path.replace("[*]", "." + ANY).split("\\.")));
  }

  /**
   * Finds the fields.
   *
   * @param tree bound
   * @param at where the tree stands
   * @param sink is called for each field that is there, in the order of the tree
   */
  public void each(MapNode tree, FieldPath at, Sink sink) {
    walk(tree, at, 0, sink);
  }

  private void walk(Node node, FieldPath at, int step, Sink sink) {
    if (step == steps.size()) {
      sink.found(at, node);
    } else if (steps.get(step).equals(ANY)) {
      items(node, at, step, sink);
    } else if (node instanceof MapNode map) {
      Node next = map.get(steps.get(step));
      if (next != null) {
        walk(next, at.key(steps.get(step)), step + 1, sink);
      }
    }
  }

  private void items(Node node, FieldPath at, int step, Sink sink) {
    if (node instanceof ListNode list) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.item(i), item(at, list.item(i), i), step + 1, sink);
      }
    }
  }

  /** The path of a list's item: by its name where it has one, else by its position, from 0. */
  public static FieldPath item(FieldPath list, Node item, int index) {
    String name = item instanceof MapNode map ? map.text("name") : null;
    return name == null ? list.index(index) : list.item("name", name);
  }
}
