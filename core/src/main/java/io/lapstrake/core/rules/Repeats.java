package io.lapstrake.core.rules;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import java.util.HashSet;

/** Finds items of a list that have the same key. */
final class Repeats {

  private static final int FEW = 8; // so few items are compared faster than their keys are made

  private Repeats() {}

  /** The position of the first item whose key an item before it has; -1 when there is none. */
  static int find(ListNode list, RuleNode item, ListRule rule) {
    return list.size() > FEW ? amongMany(list, item, rule) : amongFew(list, item, rule);
  }

  private static int amongMany(ListNode list, RuleNode item, ListRule rule) {
    var seen = new HashSet<String>(2 * list.size());
    for (int i = 0; i < list.size(); i++) {
      String key = rule.ownKeyOf(list.item(i), item);
      if (key != null && !seen.add(key)) {
        return i;
      }
    }
    return -1;
  }

  private static int amongFew(ListNode list, RuleNode item, ListRule rule) {
    for (int i = 1; i < list.size(); i++) {
      for (int before = 0; before < i; before++) {
        if (!differ(list, i, before, rule.key().get(0)) && same(list, i, before, item, rule)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether two items have different texts under a key, as most have; makes no keys. */
  private static boolean differ(ListNode list, int i, int j, String key) {
    if (!(list.item(i) instanceof MapNode one) || !(list.item(j) instanceof MapNode other)) {
      return true;
    }
    String left = one.text(key);
    String right = other.text(key);
    return left != null && right != null && !left.equals(right);
  }

  private static boolean same(ListNode list, int i, int j, RuleNode item, ListRule rule) {
    String key = rule.ownKeyOf(list.item(i), item);
    return key != null && key.equals(rule.ownKeyOf(list.item(j), item));
  }
}
