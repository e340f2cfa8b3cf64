package io.lapstrake.core.plan;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.yaml.Json;
import org.jspecify.annotations.Nullable;

/** A field's old and new value in one line, without what is secret. */
final class FieldText {

  private static final int LONGEST = 80;
  private static final String NOTHING = "(none)";

  private FieldText() {}

  /** {@code old → new}; for texts of several lines, how many lines differ. */
  static String of(FieldChange change) {
    String before = text(change.before());
    String after = text(change.after());
    if (isLong(before) && isLong(after) && (before.contains("\n") || after.contains("\n"))) {
      return LineCount.of(before, after);
    }
    return shortened(before) + " → " + shortened(after);
  }

  private static boolean isLong(String text) {
    return text.contains("\n") || text.equals(NOTHING) || text.length() > LONGEST;
  }

  private static String shortened(String text) {
    String line = text.replace("\n", "\\n");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String text(@Nullable Node node) {
    if (node == null) {
      return NOTHING;
    }
    return node instanceof Literal<?> leaf ? leaf.toString() : Json.write(hidden(node));
  }

  /** The tree with every secret leaf replaced by a word. */
  static Node hidden(Node node) {
    if (node instanceof MapNode map) {
      return MapNode.of(
          map.entries().stream()
              .map(entry -> Entry.of(entry.key(), hidden(entry.value())))
              .toList());
    }
    if (node instanceof ListNode list) {
      return ListNode.of(list.items().stream().map(FieldText::hidden).toList());
    }
    return node instanceof Literal<?> leaf && leaf.isSensitive()
        ? Literal.of(leaf.toString())
        : node;
  }
}
