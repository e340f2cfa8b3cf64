package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;

/**
 * Fields of a tree by a path such as {@code spec.rules[*].http.paths[*].backend}, in which {@code
 * [*]} is any item of a list, or by one of several. Immutable.
 */
public final class FieldQuery {

  private final FieldTree<String> paths = new FieldTree<>();

  /** Takes what is found. */
  public interface Sink {

    /**
     * Takes one field.
     *
     * @param path an item is told by its name where it has one, else by its position
     */
    void found(FieldPath path, Node node);
  }

  private FieldQuery() {}

  /** A query by paths, which are gone together. */
  public static FieldQuery of(String... paths) {
    var query = new FieldQuery();
    for (String path : paths) {
      query.paths.add(path, path);
    }
    return query;
  }

  /**
   * Finds the fields.
   *
   * @param tree bound
   * @param at where the tree stands
   * @param sink is called for each field that is there
   */
  public void each(MapNode tree, FieldPath at, Sink sink) {
    paths.each(tree, at, (any, path, node) -> sink.found(path, node));
  }

  /** The path of a list's item: by its name where it has one, else by its position, from 0. */
  public static FieldPath item(FieldPath list, Node item, int index) {
    String name = item instanceof MapNode map ? map.text("name") : null;
    return name == null ? list.index(index) : list.item("name", name);
  }
}
