package io.lapstrake.core.target;

import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What an object that somebody holds has of another one that was written: a server adds defaults, a
 * status and more, which is no edit of what was written; an item of a list only where items have
 * keys, since others are of whoever wrote the list. A secret leaf cannot be compared, and counts as
 * equal.
 */
final class Coverage {

  private Coverage() {}

  /** Whether what was written is there as it was written. */
  static boolean isWhole(MapNode written, MapNode held) {
    return Difference.between(written, held, Rules.kubernetes().of(written)).changes().stream()
        .allMatch(Coverage::isOfOthers);
  }

  private static boolean isOfOthers(FieldChange change) {
    return (change.form() == FieldChange.Form.ADDED && change.path().isNamed())
        || change.was().filter(Node::isSensitive).isPresent();
  }

  /** What is there of the fields that were written. */
  static MapNode of(MapNode written, MapNode held) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : written.entries()) {
      Node other = held.get(String.valueOf(entry.literalKey()));
      if (other != null) {
        entries.add(Entry.of(entry.key(), of(entry.value(), other)));
      }
    }
    return MapNode.of(entries);
  }

  private static Node of(Node written, Node held) {
    if (written instanceof MapNode map && held instanceof MapNode other) {
      return of(map, other);
    }
    if (written instanceof ListNode list && held instanceof ListNode other) {
      return of(list, other);
    }
    return written instanceof Literal<?> && written.isSensitive() ? written : held;
  }

  private static ListNode of(ListNode written, ListNode held) {
    if (written.size() != held.size()) {
      return held;
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      items.add(of(written.item(i), held.item(i)));
    }
    return ListNode.of(items);
  }
}
