package io.lapstrake.core.stack;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.NodeCases;
import io.lapstrake.core.value.Shape;
import io.lapstrake.core.value.Symbol;

/** Marks the leaves of literal trees as secret. */
final class SecretLeaves {

  private SecretLeaves() {}

  /** The value of an input, marked as far as the input says. */
  static Node of(Input<?> input, Node value) {
    if (input.isSensitive()) {
      return all(value);
    }
    if (!(input.shape() instanceof Shape.Records records) || !Inputs.holdsSecrets(input)) {
      return value;
    }
    if (value instanceof MapNode rows) {
      return MapNode.of(
          rows.entries().stream()
              .map(it -> Entry.of(it.key(), row(records, (MapNode) it.value())))
              .toList());
    }
    return ListNode.of(
        ((ListNode) value).items().stream().map(row -> row(records, (MapNode) row)).toList());
  }

  private static Node row(Shape.Records records, MapNode row) {
    MapNode marked = row;
    for (Input<?> field : records.fields()) {
      Node value = row.get(field.name());
      marked = value == null ? marked : marked.with(field.name(), of(field, value));
    }
    return marked;
  }

  /** The tree with every leaf marked. */
  static Node all(Node node) {
    return node.match(EVERY_LEAF);
  }

  private static final NodeCases<Node> EVERY_LEAF =
      new NodeCases<>() {
        @Override
        public Node map(MapNode map) {
          return MapNode.of(
              map.entries().stream()
                  .map(it -> Entry.of(String.valueOf(it.literalKey()), all(it.value())))
                  .toList());
        }

        @Override
        public Node list(ListNode list) {
          return ListNode.of(list.items().stream().map(SecretLeaves::all).toList());
        }

        @Override
        public Node literal(Literal<?> literal) {
          return literal.sensitive();
        }

        @Override
        public Node symbolic(Symbol<?> symbol) {
          throw new IllegalStateException("Not evaluated yet: " + symbol);
        }
      };
}
