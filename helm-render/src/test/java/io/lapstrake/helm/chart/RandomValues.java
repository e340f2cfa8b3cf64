package io.lapstrake.helm.chart;

import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes up values for the inputs of a made-up stack. */
final class RandomValues {

  private final Dice dice;

  RandomValues(Dice dice) {
    this.dice = dice;
  }

  /** Values that the inputs of a stack take, and seldom some that it does not have. */
  Map<String, Node> of(Stack stack) {
    return of(stack, List.of(""));
  }

  /** The same, with values under prefixes too: the components' names, each with a dot. */
  Map<String, Node> of(Stack stack, List<String> prefixes) {
    var values = new TreeMap<String, Node>();
    for (String prefix : prefixes) {
      values().forEach((name, value) -> values.put(prefix + name, value));
    }
    if (!dice.once(20)) {
      values.keySet().retainAll(stack.link().inputs().keySet());
    }
    return values;
  }

  /** Values that all inputs take; optional ones, and those with a default, may be absent. */
  private Map<String, Node> values() {
    var values = new TreeMap<String, Node>();
    values.put("debug", Literal.of(dice.once(2)));
    maybe(values, "host", this::givenText);
    maybe(values, "notes.first", this::givenText);
    maybe(values, "log.level", () -> Literal.of(dice.one(List.of("debug", "info", "warn: {{"))));
    maybe(values, "api.replicas", this::givenNumber);
    maybe(values, "api.limit", this::givenNumber);
    maybe(values, "api.rate", this::givenDecimal);
    maybe(values, "metrics.enabled", () -> Literal.of(dice.once(2)));
    maybe(values, "extra", () -> givenMap(3));
    maybe(values, "free", () -> MapNode.of("large", ListNode.of(edge(), edge())));
    maybe(values, "workers", this::workers);
    maybe(values, "zones", this::zones);
    maybe(values, "tenants", this::tenants);
    maybe(values, "hosts", this::texts);
    maybe(values, "probe", this::probe);
    maybe(values, "short", () -> Literal.of(dice.one(List.of("", "a: b", "- ".repeat(40)))));
    maybe(values, "part", () -> Literal.of(dice.one(List.of("", "n", "de"))));
    maybe(values, "args", () -> ListNode.of(given(2), given(1)));
    return values;
  }

  private void maybe(Map<String, Node> values, String name, Supplier<Node> value) {
    if (!dice.once(4)) {
      values.put(name, value.get());
    }
  }

  private Node givenText() {
    String text = dice.one(NastyTexts.ALL);
    return Literal.of(dice.once(3) ? text + dice.one(NastyTexts.ALL) : text);
  }

  private Node givenNumber() {
    return Literal.of(
        dice.one(List.of(0, 1, 3, -5, 999_999, 1_000_000, 1 << 30, Integer.MIN_VALUE)));
  }

  private Node givenDecimal() {
    return dice.once(4)
        ? edge()
        : Literal.of(
            dice.one(List.of(0.0, 0.1, 0.5, 1.0, 1e-7, 123456789.125, 1e21, -1e300, 2.0))
                .doubleValue());
  }

  private Node edge() {
    return Literal.ofObject(
        dice.once(2) ? dice.one(NastyNumbers.LARGE) : dice.one(NastyNumbers.FINE));
  }

  private Node givenMap(int depth) {
    MapNode map = MapNode.EMPTY;
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      map = map.with(key(), given(depth - 1));
    }
    return map;
  }

  private Node given(int depth) {
    return dice.anyOf(
        this::givenText,
        this::givenNumber,
        this::givenDecimal,
        this::edge,
        () -> Literal.of(dice.once(2)),
        () -> depth > 0 ? givenMap(depth) : MapNode.EMPTY,
        () -> depth > 0 ? ListNode.of(given(depth - 1), given(depth - 1)) : ListNode.EMPTY);
  }

  private Node workers() {
    var rows = new ArrayList<Node>();
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      MapNode row = MapNode.of("name", dice.one(NastyTexts.ALL) + i).with("weight", givenDecimal());
      row = row.with("id", "w" + i);
      row = dice.once(2) ? row.with("port", givenNumber()) : row;
      row = dice.once(2) ? row.with("public", dice.once(2)) : row;
      row = dice.once(2) ? row.with("label", givenText()) : row;
      row = dice.once(2) ? row.with("more", givenMap(2)) : row;
      rows.add(row);
    }
    return ListNode.of(rows);
  }

  private Node tenants() {
    MapNode tenants = MapNode.EMPTY;
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      MapNode row = dice.once(2) ? MapNode.of("port", givenNumber()) : MapNode.EMPTY;
      row = dice.once(2) ? row.with("label", givenText()) : row;
      row = dice.once(2) ? row.with("names", texts()) : row;
      row =
          dice.once(2)
              ? row.with(
                  "paths",
                  ListNode.of(
                      MapNode.of("path", dice.one(NastyTexts.ALL)).with("port", givenNumber()),
                      MapNode.of("path", "second" + i)))
              : row;
      tenants = tenants.with(dice.once(60) ? "<<" : dice.one(NastyTexts.ALL) + i, row);
    }
    return tenants;
  }

  private Node probe() {
    return dice.anyOf(
        () -> MapNode.of("httpGet", MapNode.of("path", givenText())),
        () -> MapNode.of("httpGet", Literal.NULL).with("exec", givenMap(2)),
        () -> MapNode.of("httpGet", MapNode.of("port", Literal.NULL).with("host", givenText())),
        () -> MapNode.of("periodSeconds", givenNumber()).with("new", Literal.NULL),
        () -> MapNode.of("none", givenMap(2)).with("httpGet", givenText()),
        () -> MapNode.EMPTY);
  }

  private Node texts() {
    return ListNode.of(
        Literal.of(dice.one(NastyTexts.ALL) + 1), Literal.of(dice.one(NastyTexts.ALL)));
  }

  private Node zones() {
    var rows = new ArrayList<Node>();
    int count = dice.below(3);
    for (int i = 0; i < count; i++) {
      rows.add(MapNode.of("key", dice.one(NastyTexts.ALL) + i));
    }
    return ListNode.of(rows);
  }

  /** Seldom one that merges maps, which both sides must refuse. */
  private String key() {
    return dice.once(60) ? "<<" : dice.once(2) ? dice.one(NastyTexts.ALL) : "key" + dice.below(20);
  }
}
