package io.lapstrake.core.state;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Outputs as the header holds them: a map by their names. */
final class OutputText {

  private static final String VALUE = "value";
  private static final String SECRET = "secret";

  private OutputText() {}

  static MapNode write(SortedMap<String, Output> outputs) {
    MapNode all = MapNode.EMPTY;
    for (var output : outputs.entrySet()) {
      all = all.with(output.getKey(), write(output.getValue()));
    }
    return all;
  }

  private static MapNode write(Output output) {
    return output
        .value()
        .map(it -> MapNode.of(VALUE, it))
        .orElseGet(() -> MapNode.of(SECRET, output.hash()));
  }

  /** What {@link #write} wrote; empty when it is something else. */
  static Optional<SortedMap<String, Output>> read(MapNode tree) {
    var all = new TreeMap<String, Output>();
    for (int i = 0; i < tree.size(); i++) {
      Optional<Output> output = read(tree.value(i));
      if (output.isEmpty()) {
        return Optional.empty();
      }
      all.put(tree.key(i), output.get());
    }
    return Optional.of(Collections.unmodifiableSortedMap(all));
  }

  private static Optional<Output> read(Node node) {
    if (!(node instanceof MapNode entry) || entry.size() != 1) {
      return Optional.empty();
    }
    String hash = entry.text(SECRET);
    return Optional.ofNullable(entry.get(VALUE))
        .map(Output::of)
        .or(() -> Optional.ofNullable(hash).map(Output::secret));
  }
}
