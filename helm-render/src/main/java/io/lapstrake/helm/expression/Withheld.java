package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Shape;
import java.util.Optional;
import java.util.stream.Stream;

/** What a chart says of the values of an input: nothing secret, which its user has to give. */
public final class Withheld {

  private Withheld() {}

  /** The default that a chart shows; empty where there is none, or something secret in it. */
  public static Optional<Node> defaultOf(Input<?> input) {
    return input.defaultValue().filter(it -> !isSecret(input, it));
  }

  /** The example that a chart shows; empty where there is none, or something secret in it. */
  public static Optional<Node> exampleOf(Input<?> input) {
    return input.example().filter(it -> !isSecret(input, it));
  }

  /** Whether a default is kept back, so that a user has to give a value. */
  public static boolean isDefaultOf(Input<?> input) {
    return input.defaultValue().isPresent() && defaultOf(input).isEmpty();
  }

  /** Whether the records of a chart must have a field. */
  public static boolean isNeeded(Input<?> field) {
    return field.isRequired() || isDefaultOf(field);
  }

  private static boolean isSecret(Input<?> input, Node value) {
    return input.isSensitive()
        || (input.shape() instanceof Shape.Records records
            && rows(value).anyMatch(row -> isSecret(records, row)));
  }

  private static boolean isSecret(Shape.Records records, MapNode row) {
    return records.fields().stream()
        .anyMatch(
            field -> {
              Node value = row.get(field.name());
              return value != null && isSecret(field, value);
            });
  }

  private static Stream<MapNode> rows(Node value) {
    Stream<Node> all =
        value instanceof MapNode map
            ? map.entries().stream().map(Entry::value)
            : ((ListNode) value).items().stream();
    return all.filter(MapNode.class::isInstance).map(MapNode.class::cast);
  }
}
