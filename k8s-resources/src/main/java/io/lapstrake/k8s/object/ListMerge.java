package io.lapstrake.k8s.object;

import io.lapstrake.core.rules.ListRule;
import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the difference of two literal lists into a third, of which the first is the skeleton: item
 * by item where Kubernetes' rules tell items apart by key, else by position.
 */
final class ListMerge {

  private final Merge merge;
  private final FieldPath path;
  private final RuleNode rules;

  ListMerge(Merge merge, FieldPath path, RuleNode rules) {
    this.merge = merge;
    this.path = path;
    this.rules = rules;
  }

  ListNode merge(ListNode original, ListNode before, ListNode after) {
    List<Integer> places = Skeleton.indices(original);
    List<String> from = rules.list().keys(before, rules.item());
    List<String> to = rules.list().keys(after, rules.item());
    if (from != null && to != null && keepsOrder(from, to)) {
      return byKey(original, places, new Keyed(before, from), new Keyed(after, to));
    }
    if (before.size() == after.size() && (from == null || to == null)) {
      return byPosition(original, places, before, after);
    }
    if (!original.isLiteral()) {
      merge.refuse(path, original);
      return original;
    }
    return after;
  }

  /** A list and the key of each of its items. */
  private record Keyed(ListNode list, List<String> keys) {
    @Nullable Node find(String key) {
      int index = keys.indexOf(key);
      return index < 0 ? null : list.items().get(index);
    }
  }

  private static boolean keepsOrder(List<String> from, List<String> to) {
    var left = new ArrayList<>(from);
    left.retainAll(to);
    var right = new ArrayList<>(to);
    right.retainAll(from);
    return left.equals(right);
  }

  private ListNode byPosition(
      ListNode original, List<Integer> places, ListNode before, ListNode after) {
    var parts = new ArrayList<>(original.parts());
    for (int i = 0; i < before.size(); i++) {
      int place = places.get(i);
      parts.set(
          place,
          merge.merge(
              (Node) parts.get(place),
              before.items().get(i),
              after.items().get(i),
              path.index(place),
              rules.item()));
    }
    return ListNode.of(parts);
  }

  private ListNode byKey(ListNode original, List<Integer> places, Keyed before, Keyed after) {
    var parts = new ArrayList<ListPart>(original.size());
    addNew(after, 0, before, parts);
    for (int i = 0; i < original.size(); i++) {
      int at = places.indexOf(i);
      if (at < 0) {
        parts.add(original.parts().get(i)); // not in the skeleton: stays where it is
      } else {
        item((Node) original.parts().get(i), before.keys.get(at), before, after, parts);
      }
    }
    return ListNode.of(parts);
  }

  private void item(Node original, String key, Keyed before, Keyed after, List<ListPart> parts) {
    Node from = before.find(key);
    Node to = after.find(key);
    FieldPath there = ListRule.path(path, key);
    if (from != null && to != null) {
      parts.add(merge.merge(original, from, to, there, rules.item()));
      addNew(after, after.keys.indexOf(key) + 1, before, parts);
    } else if (!original.isLiteral()) {
      parts.add(merge.refuse(there, original));
    }
  }

  /** Adds the items that are new from a position on, up to the next that is not. */
  private static void addNew(Keyed after, int start, Keyed before, List<ListPart> parts) {
    for (int i = start; i < after.keys.size() && before.find(after.keys.get(i)) == null; i++) {
      parts.add(after.list.items().get(i));
    }
  }
}
