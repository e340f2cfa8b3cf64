package io.lapstrake.core.state;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Outputs as the header holds them: a map by their names. */
final class OutputText {

  private static final String VALUE = "value";
  private static final String HASH = "secret"; // beside its value where all is encrypted

  private OutputText() {}

  static MapNode write(SortedMap<String, Output> outputs) {
    MapNode all = MapNode.EMPTY;
    for (var output : outputs.entrySet()) {
      all = all.with(output.getKey(), write(output.getValue()));
    }
    return all;
  }

  private static MapNode write(Output output) {
    MapNode entry = output.isSecret() ? MapNode.of(HASH, output.hash()) : MapNode.EMPTY;
    return output.value().map(it -> entry.with(VALUE, it)).orElse(entry);
  }

  /** As {@link #write}, without what is secret. */
  static MapNode writeHashes(SortedMap<String, Output> outputs) {
    var open = new TreeMap<>(outputs);
    open.replaceAll((name, it) -> it.isSecret() ? Output.secret(it.hash()) : it);
    return write(open);
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
    if (!(node instanceof MapNode entry)) {
      return Optional.empty();
    }
    String hash = entry.text(HASH);
    Optional<Node> value = Optional.ofNullable(entry.get(VALUE));
    return hash == null
        ? value.map(Output::of)
        : Optional.of(new Output(value.map(OutputText::secret), hash));
  }

  /** Which of its leaves are secret is not recorded. */
  private static Node secret(Node node) {
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream().map(it -> Entry.of(it.key(), secret(it.value()))).toList());
    }
    return node instanceof ListNode list
        ? ListNode.of(list.items().stream().map(OutputText::secret).toList())
        : ((Literal<?>) node).sensitive();
  }
}
