package io.lapstrake.core.yaml;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Symbol;
import java.util.Map;
import java.util.TreeMap;

/** Trees as plain Java, with numbers as doubles: how close kubectl keeps those beyond 64 bits. */
final class Rounded implements NodeCases<Object> {

  Object of(Node node) {
    return node.match(this);
  }

  @Override
  public Object map(MapNode map) {
    Map<String, Object> plain = new TreeMap<>();
    map.entries().forEach(e -> plain.put(String.valueOf(e.literalKey()), of(e.value())));
    return plain;
  }

  @Override
  public Object list(ListNode list) {
    return list.items().stream().map(this::of).toList();
  }

  @Override
  public Object literal(Literal<?> literal) {
    Object value = literal.value();
    return value instanceof Number number
        ? Double.valueOf(number.doubleValue())
        : value == null ? "null of type" + literal.type() : value;
  }

  @Override
  public Object symbolic(Symbol<?> symbol) {
    throw new AssertionError("Not read: " + symbol);
  }
}
