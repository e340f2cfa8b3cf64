package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was given, and by what; a map is a level, whose entries may come from several layers. */
sealed interface Given {

  /** What gave it; of a level, the last layer that did. */
  Origin origin();

  /** The value without its origins. */
  Node node();

  /** This and what a later layer gives: levels are merged, of anything else the later one stays. */
  Given then(Given later);

  /** What gave the value at a path, if this holds it; {@code here} is the path of this. */
  Optional<Origin> originAt(FieldPath wanted, FieldPath here);

  /** A text, number, flag, list or null. */
  record Leaf(Node node, Origin origin) implements Given {

    boolean isNull() {
      return node.equals(Literal.NULL);
    }

    @Override
    public Given then(Given later) {
      return later;
    }

    @Override
    public Optional<Origin> originAt(FieldPath wanted, FieldPath here) {
      return wanted.equals(here) ? Optional.of(origin) : Optional.empty();
    }
  }

  /** A map. */
  record Level(SortedMap<String, Given> entries, Origin origin) implements Given {

    /** Copies the entries. */
    public Level {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    @Override
    public Node node() {
      return MapNode.of(
          entries.entrySet().stream()
              .map(entry -> Entry.of(entry.getKey(), entry.getValue().node()))
              .toList());
    }

    @Override
    public Given then(Given later) {
      return later instanceof Level level ? merge(level) : later;
    }

    Level merge(Level later) {
      var merged = new TreeMap<>(entries);
      later.entries.forEach((name, given) -> merged.merge(name, given, Given::then));
      return new Level(merged, later.origin);
    }

    @Override
    public Optional<Origin> originAt(FieldPath wanted, FieldPath here) {
      if (wanted.equals(here)) {
        return Optional.of(origin);
      }
      return entries.entrySet().stream()
          .map(entry -> entry.getValue().originAt(wanted, here.key(entry.getKey())))
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  /** A literal tree that was given by one layer. */
  static Given of(Node node, Origin origin) {
    return node instanceof MapNode map ? level(map, origin) : new Leaf(node, origin);
  }

  /** A map that was given by one layer. */
  static Level level(MapNode map, Origin origin) {
    var entries = new TreeMap<String, Given>();
    map.entries()
        .forEach(
            entry -> entries.put(String.valueOf(entry.literalKey()), of(entry.value(), origin)));
    return new Level(entries, origin);
  }

  /** A value under a name, whose segments are levels. */
  static Level under(String name, Node value, Origin origin) {
    int dot = name.indexOf('.');
    var entries = new TreeMap<String, Given>();
    if (dot < 0) {
      entries.put(name, of(value, origin));
    } else {
      entries.put(name.substring(0, dot), under(name.substring(dot + 1), value, origin));
    }
    return new Level(entries, origin);
  }
}
