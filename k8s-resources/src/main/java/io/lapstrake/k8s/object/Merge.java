package io.lapstrake.k8s.object;

import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the difference of two literal trees into a third, of which the first is the skeleton.
 * Refuses what would touch a part that is not in the skeleton.
 */
final class Merge {

  private final List<Refusal> refusals = new ArrayList<>(0);

  /** What could not be brought in, in the order of the tree. */
  List<Refusal> refusals() {
    return refusals;
  }

  Node refuse(FieldPath path, Node original) {
    refusals.add(Refusal.needsBinding(path));
    return original;
  }

  Node merge(Node original, Node before, Node after, FieldPath path, RuleNode rules) {
    if (before.equals(after)) {
      return original;
    }
    if (original instanceof MapNode map
        && before instanceof MapNode from
        && after instanceof MapNode to) {
      return maps(map, from, to, path, rules);
    }
    if (original instanceof ListNode list
        && before instanceof ListNode from
        && after instanceof ListNode to) {
      return new ListMerge(this, path, rules).merge(list, from, to);
    }
    return original.isLiteral() ? after : refuse(path, original);
  }

  private MapNode maps(
      MapNode original, MapNode before, MapNode after, FieldPath path, RuleNode rules) {
    MapNode merged = original;
    for (String key : keys(before, after)) {
      Node from = before.get(key);
      Node to = after.get(key);
      if (!Objects.equals(from, to)) {
        Node value = entry(original, key, from, to, path, rules);
        merged = value == null ? merged.without(key) : merged.with(key, value);
      }
    }
    return merged;
  }

  private static Set<String> keys(MapNode before, MapNode after) {
    var keys = new TreeSet<String>();
    for (MapNode map : List.of(before, after)) {
      for (Entry entry : map.entries()) {
        keys.add(String.valueOf(entry.literalKey()));
      }
    }
    return keys;
  }

  /** What stands under a key after the merge; null when nothing does. */
  private @Nullable Node entry(
      MapNode original,
      String key,
      @Nullable Node from,
      @Nullable Node to,
      FieldPath path,
      RuleNode rules) {
    Node there = original.get(key);
    FieldPath below = path.key(key);
    if (from != null && to != null && there != null) {
      return merge(there, from, to, below, rules.child(key));
    }
    if (there != null ? !there.isLiteral() : ConditionalKeys.has(original, key)) {
      refuse(below, original);
      return there;
    }
    return to;
  }
}
