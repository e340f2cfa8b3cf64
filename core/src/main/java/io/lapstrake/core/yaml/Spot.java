package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Where a node of a read tree was written, and where what is in it was.
 *
 * @param line from 1
 * @param column from 1
 * @param entries of a map; else empty
 * @param items of a list; else empty
 */
record Spot(int line, int column, Map<String, Spot> entries, List<Spot> items) {

  /** The spot of a leaf. */
  static Spot leaf(int line, int column) {
    return new Spot(line, column, Map.of(), List.of());
  }

  /** The spot as the line of a file. */
  Source in(String file) {
    return new Source(file, line, column);
  }

  /** Shows this spot and all within it, with their paths. */
  void visit(FieldPath path, BiConsumer<FieldPath, Spot> visitor) {
    visitor.accept(path, this);
    entries.forEach((key, spot) -> spot.visit(path.key(key), visitor));
    for (int i = 0; i < items.size(); i++) {
      items.get(i).visit(path.index(i), visitor);
    }
  }
}
