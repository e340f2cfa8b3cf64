package io.lapstrake.core.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The records of a value, whatever form it has. */
final class RecordRows {

  /** Go goes through a map by the bytes of its keys; Java's own order differs beyond U+FFFF. */
  private static final Comparator<Entry> BY_BYTES =
      (left, right) -> Arrays.compareUnsigned(utf8(left), utf8(right));

  private RecordRows() {}

  static List<MapNode> of(Shape.Records shape, Node bound) {
    String key = shape.key().name();
    return switch (shape.form()) {
      case LIST -> ((ListNode) bound).items().stream().map(MapNode.class::cast).toList();
      case TEXTS -> ((ListNode) bound).items().stream().map(it -> MapNode.of(key, it)).toList();
      case MAP ->
          ((MapNode) bound)
              .entries().stream()
                  .sorted(BY_BYTES)
                  .map(it -> ((MapNode) it.value()).with(key, it.key()))
                  .toList();
    };
  }

  private static byte[] utf8(Entry entry) {
    return String.valueOf(entry.literalKey()).getBytes(StandardCharsets.UTF_8);
  }

  /** A list of records as the form has it; what is no such list stays as it is. */
  static Node written(Shape.Records shape, Node given) {
    String key = shape.key().name();
    boolean keyed =
        shape.form() == Shape.Form.MAP
            && given instanceof ListNode list
            && list.items().stream()
                .allMatch(it -> it instanceof MapNode row && row.text(key) != null);
    if (!keyed) {
      return given;
    }
    return MapNode.of(
        ((ListNode) given)
            .items().stream()
                .map(MapNode.class::cast)
                .map(row -> Entry.of(String.valueOf(row.text(key)), row.without(key)))
                .toList());
  }
}
