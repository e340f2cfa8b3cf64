package io.lapstrake.core.yaml;

import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Makes the tree of one document from its events. */
final class TreeReader {

  private final String file;
  private final Parser parser;
  private final Mistakes mistakes;
  private final Keys keys;
  private final Map<String, ReadNode> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>(); // anchors of what is being read
  private final Trail trail = new Trail();
  private int aliased;

  TreeReader(String file, Parser parser, Mistakes mistakes, Keys keys) {
    this.file = file;
    this.parser = parser;
    this.mistakes = mistakes;
    this.keys = keys;
  }

  /** The document whose start was read. */
  ReadNode document() {
    return node();
  }

  private ReadNode node() {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor == null) {
      return content(event);
    }
    open.add(anchor);
    ReadNode read = content(event);
    open.remove(anchor);
    anchors.put(anchor, read);
    return read;
  }

  private ReadNode content(Event event) {
    if (event instanceof ScalarEvent scalar) {
      Mark mark = event.getStartMark();
      return new ReadNode(leaf(scalar), Spot.leaf(mark.getLine() + 1, mark.getColumn() + 1), 1);
    }
    if (trail.depth() >= Limits.DEPTH) {
      mistakes.tooDeep(FieldPath.ROOT, at(event));
      throw new GiveUp();
    }
    return event.is(Event.ID.SequenceStart) ? list(event) : map(event);
  }

  private Node leaf(ScalarEvent scalar) {
    try {
      return Literal.ofObject(Resolution.of(scalar));
    } catch (UnfitScalar e) {
      mistakes.value(trail.path(), at(scalar), String.valueOf(e.getMessage()));
      return Literal.NULL;
    }
  }

  private ReadNode alias(AliasEvent alias) {
    String name = alias.getAnchor();
    ReadNode read = anchors.get(name);
    if (read == null || open.contains(name)) {
      String why =
          read == null && !open.contains(name) ? "has no anchor." : "stands within its own anchor.";
      mistakes.alias(trail.path(), at(alias), name, why);
      throw new GiveUp();
    }
    aliased += read.weight(); // no overflow: each weight is bounded by what follows
    if (aliased > Limits.ALIASED) {
      mistakes.tooManyAliases(trail.path(), at(alias));
      throw new GiveUp();
    }
    return read;
  }

  private ReadNode list(Event start) {
    var items = new ArrayList<Node>();
    var spots = new ArrayList<Spot>();
    int weight = 1;
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      trail.enter(items.size());
      ReadNode item = node();
      trail.leave();
      items.add(item.node());
      spots.add(item.spot());
      weight += item.weight();
    }
    parser.getEvent();
    return new ReadNode(ListNode.of(items), spot(start, Map.of(), spots), weight);
  }

  private ReadNode map(Event start) {
    var map = new ReadMap(keys);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.peekEvent();
      Source at = at(keyEvent);
      if (isMerge(keyEvent)) {
        parser.getEvent();
        merge(map, at);
      } else {
        entry(map, at);
      }
    }
    parser.getEvent();
    return new ReadNode(map.node(), spot(start, map.spots(), List.of()), map.weight());
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && ((scalar.isPlain() && scalar.getTag() == null)
            || "tag:yaml.org,2002:merge".equals(scalar.getTag()));
  }

  private void merge(ReadMap map, Source at) {
    trail.enter("<<");
    ReadNode from = node();
    trail.leave();
    if (!map.merge(from)) {
      mistakes.merge(trail.path(), at);
    }
  }

  private void entry(ReadMap map, Source at) {
    String key = key(at);
    trail.enter(key == null ? "?" : key);
    ReadNode value = node();
    trail.leave();
    if (key == null) {
      return;
    }
    Source earlier = map.put(key, value, at);
    if (earlier != null) {
      mistakes.duplicate(trail.path(), at, key, earlier);
    }
  }

  private @Nullable String key(Source at) {
    if (parser.peekEvent() instanceof ScalarEvent scalar && scalar.getAnchor() == null) {
      parser.getEvent();
      return key(scalar, at);
    }
    trail.enter("?");
    Node key = node().node();
    trail.leave();
    String text = key instanceof Literal<?> leaf ? KeyText.of(leaf.value()) : null;
    return text == null ? noKey(at, key.equals(Literal.NULL) ? "null" : "a map or a list") : text;
  }

  private @Nullable String key(ScalarEvent scalar, Source at) {
    try {
      String text = KeyText.of(Resolution.of(scalar));
      return text == null ? noKey(at, "null") : text;
    } catch (UnfitScalar e) {
      return noKey(at, "\"" + scalar.getValue() + "\"");
    }
  }

  private @Nullable String noKey(Source at, String found) {
    mistakes.key(trail.path(), at, found);
    return null;
  }

  private static Spot spot(Event start, Map<String, Spot> entries, List<Spot> items) {
    Mark mark = start.getStartMark();
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1, entries, items);
  }

  private Source at(Event event) {
    Mark mark = event.getStartMark();
    return new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
