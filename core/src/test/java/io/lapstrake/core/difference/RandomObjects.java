package io.lapstrake.core.difference;

import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Random objects that have the fields that the rules of a kind know, and a few others. */
public final class RandomObjects {

  private static final List<Literal<?>> LEAVES =
      List.of(
          Literal.of("a"),
          Literal.of("b"),
          Literal.of("c"),
          Literal.of(""),
          Literal.of("1"),
          Literal.of(1),
          Literal.of("1000m"),
          Literal.of("1Gi"),
          Literal.of("1024Mi"),
          Literal.of("TCP"),
          Literal.of("UDP"),
          Literal.TRUE,
          Literal.FALSE,
          Literal.NULL);
  private static final List<String> KEYS = List.of("a", "b.c/d", "name", "type");
  private static final List<String> DEEP =
      List.of(
          "spec",
          "template",
          "containers",
          "initContainers",
          "env",
          "ports",
          "resources",
          "limits",
          "secrets",
          "topologySpreadConstraints",
          "scopes");
  private static final int DEPTH = 12;

  private final Random random;

  /** Objects that follow from some randomness. */
  public RandomObjects(Random random) {
    this.random = random;
  }

  /** An object with some of the fields that rules know. */
  public MapNode object(RuleNode rule) {
    return map(rule, 0);
  }

  /** A Pod whose lists hold the same few names in many orders. */
  MapNode pod() {
    return MapNode.of(
        "spec",
        MapNode.of("containers", named(2))
            .with("initContainers", named(2))
            .with("tolerations", named(0)));
  }

  private ListNode named(int depth) {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d"));
    Collections.shuffle(names, random);
    List<Node> items = new ArrayList<>();
    for (String name : names.subList(0, random.nextInt(names.size() + 1))) {
      MapNode item = MapNode.of("name", name).with("value", once(3) ? "1" : "2");
      items.add(depth == 0 || once(2) ? item : item.with("env", named(depth - 1)));
    }
    return ListNode.of(items);
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private Node node(RuleNode rule, int depth) {
    if (depth > DEPTH || once(30)) {
      return leaf(rule);
    }
    if (rule.item() != RuleNode.NONE || !rule.list().key().isEmpty() || isSet(rule)) {
      return list(rule, depth);
    }
    if (!rule.fields().isEmpty() || rule.child("any key") != RuleNode.NONE) {
      return map(rule, depth);
    }
    return once(10) ? map(rule, depth) : once(10) ? list(rule, depth) : leaf(rule);
  }

  private static boolean isSet(RuleNode rule) {
    return rule.list().keyed();
  }

  private Node leaf(RuleNode rule) {
    Literal<?> standard = rule.standard();
    return standard != null && once(3) ? standard : LEAVES.get(random.nextInt(LEAVES.size()));
  }

  private MapNode map(RuleNode rule, int depth) {
    MapNode map = MapNode.EMPTY;
    var fields = new ArrayList<>(rule.fields().keySet());
    int known = fields.isEmpty() ? 0 : random.nextInt(4);
    for (int i = 0; i < known; i++) {
      String field = fields.get(random.nextInt(fields.size()));
      map = map.with(field, node(rule.child(field), depth + 1));
    }
    for (String field : DEEP) {
      if (rule.fields().containsKey(field) && !once(3)) {
        map = map.with(field, node(rule.child(field), depth + 1));
      }
    }
    for (int i = random.nextInt(known > 0 ? 2 : 3); i > 0; i--) {
      String key = KEYS.get(random.nextInt(KEYS.size()));
      map = map.with(key, node(rule.child(key), depth + 1));
    }
    return map;
  }

  private ListNode list(RuleNode rule, int depth) {
    List<Node> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Node item = node(rule.item(), depth + 1);
      if (item instanceof MapNode map && !once(8)) {
        for (String key : rule.list().key()) {
          map = map.with(key, LEAVES.get(random.nextInt(4)));
        }
        item = map;
      }
      items.add(item);
    }
    return ListNode.of(items);
  }

  /** The object with one thing in it changed: taken out, put in, replaced or moved. */
  MapNode changed(MapNode object, RuleNode rule) {
    return (MapNode) changed(object, rule, 0);
  }

  private Node changed(Node node, RuleNode rule, int depth) {
    if (node instanceof MapNode map && !rule.fields().isEmpty() && once(8)) {
      return rewritten(map, rule);
    }
    if (node instanceof MapNode map && !map.isEmpty() && !once(5 + 3 * DEPTH - 3 * depth)) {
      var entries = map.entries();
      String key = String.valueOf(entries.get(random.nextInt(entries.size())).literalKey());
      Node value = Objects.requireNonNull(map.get(key));
      return once(6) ? map.without(key) : map.with(key, changed(value, rule.child(key), depth + 1));
    }
    if (node instanceof ListNode list && !list.isEmpty() && !once(10)) {
      return changedList(list, rule, depth);
    }
    return depth == 0 ? map(rule, 0) : node(rule, depth);
  }

  /** The map with a field written out that means nothing, or almost nothing. */
  private static MapNode rewritten(MapNode map, RuleNode rule) {
    for (var field : rule.fields().entrySet()) {
      Literal<?> standard = field.getValue().standard();
      if (map.get(field.getKey()) == null) {
        return map.with(field.getKey(), standard == null ? Literal.NULL : standard);
      }
    }
    return map;
  }

  private ListNode changedList(ListNode list, RuleNode rule, int depth) {
    List<Node> items = new ArrayList<>(list.items());
    int at = random.nextInt(items.size());
    switch (random.nextInt(5)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(at, node(rule.item(), depth + 1));
      case 2, 3 -> {
        Node moved = items.remove(at);
        items.add(random.nextInt(items.size() + 1), moved);
      }
      default -> items.set(at, changed(items.get(at), rule.item(), depth + 1));
    }
    return ListNode.of(items);
  }
}
