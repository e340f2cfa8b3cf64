package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map while its entries are read. */
final class ReadMap {

  private final Keys keys;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final Map<String, Source> written = new LinkedHashMap<>();
  private int weight = 1;

  ReadMap(Keys keys) {
    this.keys = keys;
  }

  /** Adds an entry; where its key stood before, if that is a mistake. */
  @Nullable Source put(String key, ReadNode value, Source at) {
    weight += value.weight();
    add(key, value.node(), value.spot());
    Source earlier = written.put(key, at);
    return keys == Keys.ONCE ? earlier : null;
  }

  private void add(String key, Node node, Spot spot) {
    nodes.put(key, node);
    spots.put(key, spot);
  }

  /**
   * Adds what a merge key brings. As in kubectl's reader, it takes the place of what was written
   * before it, and what is written after takes its place.
   *
   * @return whether it is a map, or a list of maps, of which the earlier ones count more
   */
  boolean merge(ReadNode from) {
    weight += from.weight();
    if (from.node() instanceof ListNode list) {
      return mergeAll(list.items(), from.spot().items());
    }
    return from.node() instanceof MapNode map && mergeOne(map, from.spot());
  }

  private boolean mergeAll(List<Node> maps, List<Spot> from) {
    boolean all = true;
    for (int i = maps.size() - 1; i >= 0; i--) {
      all &= maps.get(i) instanceof MapNode map && mergeOne(map, from.get(i));
    }
    return all;
  }

  private boolean mergeOne(MapNode map, Spot from) {
    for (Entry entry : map.entries()) {
      String key = String.valueOf(entry.literalKey());
      Spot spot = from.entries().get(key);
      add(key, entry.value(), spot == null ? from : spot);
    }
    return true;
  }

  Node node() {
    var entries = new ArrayList<Entry>(nodes.size());
    nodes.forEach((key, node) -> entries.add(Entry.of(key, node)));
    return MapNode.of(entries);
  }

  Map<String, Spot> spots() {
    return spots;
  }

  int weight() {
    return weight;
  }
}
