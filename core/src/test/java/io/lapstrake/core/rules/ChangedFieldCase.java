package io.lapstrake.core.rules;

import io.lapstrake.core.value.MapNode;

/**
 * One case of {@code changes.yaml}.
 *
 * @param base the object that the case begins with
 * @param written the case as it is written
 */
record ChangedFieldCase(MapNode base, MapNode written) {

  /** The row of the table, as kind and path. */
  String row() {
    return String.valueOf(written.text("row"));
  }

  /** The path of the row. */
  String path() {
    return row().substring(row().indexOf(' ') + 1);
  }

  /** The object that is there. */
  MapNode before() {
    return MergePatch.applied(base, written.map("with"));
  }

  /** The object with the field changed. */
  MapNode replaced() {
    return MergePatch.applied(before(), written.map("replace"));
  }

  /** The object with a neighbour of the field changed. */
  MapNode updated() {
    return MergePatch.applied(before(), written.map("update"));
  }

  @Override
  public String toString() {
    return row();
  }
}
