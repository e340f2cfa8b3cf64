package io.lapstrake.helm.values;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values for a chart that are said as nodes: what is literal becomes what YAML has, all else waits
 * as it is until it is bound.
 */
final class NodeValues {

  /** What stands where a value vanished. */
  private static final Object GONE = new Object();

  private NodeValues() {}

  /** A value as a chart takes it; a node that needs binding stays. */
  static @Nullable Object of(Node node) {
    return node.isLiteral() ? plain(node) : node;
  }

  private static @Nullable Object plain(Node node) {
    if (node instanceof MapNode map) {
      var plain = new LinkedHashMap<String, @Nullable Object>();
      map.entries()
          .forEach(entry -> plain.put(String.valueOf(entry.literalKey()), plain(entry.value())));
      return plain;
    }
    if (node instanceof ListNode list) {
      var plain = new ArrayList<@Nullable Object>();
      list.items().forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return ((Literal<?>) node).value();
  }

  /** What is to be bound, at the places of the values; the items of lists go by their numbers. */
  static MapNode unbound(Map<String, @Nullable Object> values) {
    var entries = new ArrayList<Entry>();
    values.forEach(
        (key, value) -> {
          Node open = unbound(value);
          if (!open.equals(MapNode.EMPTY)) {
            entries.add(Entry.of(key, open));
          }
        });
    return MapNode.of(entries);
  }

  private static Node unbound(@Nullable Object value) {
    if (value instanceof Node node) {
      return node;
    }
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      return unbound(children(value));
    }
    return MapNode.EMPTY;
  }

  /** The values with what was bound; where nothing came of a value, its key is left out. */
  static Map<String, @Nullable Object> bound(Map<String, @Nullable Object> values, MapNode bound) {
    return filled(values, bound, (open, at) -> at == null ? GONE : plain(at));
  }

  /** The values with the defaults of inputs, else their examples, else anything of their type. */
  static Map<String, @Nullable Object> standingIn(Map<String, @Nullable Object> values) {
    return filled(values, MapNode.EMPTY, (open, at) -> standIn(open));
  }

  private static @Nullable Object standIn(Node open) {
    if (open instanceof Input<?> input) {
      return input.defaultValue().or(input::example).map(NodeValues::plain).orElse(any(input));
    }
    return open instanceof Value<?> value ? any(value) : GONE;
  }

  private static Object any(Value<?> value) {
    return switch (value.type()) {
      case INTEGER, DECIMAL -> 1L;
      case FLAG -> true;
      case BLOCK -> Map.of();
      case RECORDS -> List.of();
      default -> "x";
    };
  }

  private static Map<String, @Nullable Object> filled(
      Map<String, @Nullable Object> values,
      MapNode bound,
      BiFunction<Node, @Nullable Node, @Nullable Object> fill) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    values.forEach(
        (key, value) -> {
          Object filled = filled(value, bound.get(key), fill);
          if (filled != GONE) {
            all.put(key, filled);
          }
        });
    return all;
  }

  private static @Nullable Object filled(
      @Nullable Object value,
      @Nullable Node bound,
      BiFunction<Node, @Nullable Node, @Nullable Object> fill) {
    if (value instanceof Node open) {
      return fill.apply(open, bound);
    }
    if (!(value instanceof Map<?, ?> || value instanceof List<?>)) {
      return value;
    }
    MapNode below = bound instanceof MapNode map ? map : MapNode.EMPTY;
    Map<String, @Nullable Object> filled = filled(children(value), below, fill);
    return value instanceof Map ? filled : new ArrayList<>(filled.values());
  }

  private static Map<String, @Nullable Object> children(Object mapOrList) {
    var children = new LinkedHashMap<String, @Nullable Object>();
    if (mapOrList instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> children.put(String.valueOf(key), inner));
    } else {
      for (Object inner : (List<?>) mapOrList) {
        children.put(String.valueOf(children.size()), inner);
      }
    }
    return children;
  }
}
