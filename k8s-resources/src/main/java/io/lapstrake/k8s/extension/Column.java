package io.lapstrake.k8s.extension;

import io.lapstrake.core.value.MapNode;

/**
 * A column that kubectl prints for the objects of a kind.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#additional-printer-columns">
 *     Additional printer columns</a>
 */
public final class Column {

  private final MapNode tree;

  private Column(MapNode tree) {
    this.tree = tree;
  }

  private static Column of(String type, String name, String path) {
    return new Column(MapNode.of("name", name).with("type", type).with("jsonPath", path));
  }

  /** A text at a path such as {@code .spec.size}. */
  public static Column text(String name, String path) {
    return of("string", name, path);
  }

  /** A whole number at a path. */
  public static Column integer(String name, String path) {
    return of("integer", name, path);
  }

  /** A number at a path. */
  public static Column number(String name, String path) {
    return of("number", name, path);
  }

  /** A flag at a path. */
  public static Column flag(String name, String path) {
    return of("boolean", name, path);
  }

  /** How long ago the time at a path was. */
  public static Column age(String name, String path) {
    return of("date", name, path);
  }

  /**
   * How its values are written, as OpenAPI names it, such as {@code int64} or {@code date-time}.
   */
  public Column format(String name) {
    return new Column(tree.with("format", name));
  }

  /** What it shows. */
  public Column describedAs(String text) {
    return new Column(tree.with("description", text));
  }

  /** Only where kubectl prints wide tables. */
  public Column onlyWide() {
    return new Column(tree.with("priority", 1));
  }

  MapNode tree() {
    return tree;
  }
}
