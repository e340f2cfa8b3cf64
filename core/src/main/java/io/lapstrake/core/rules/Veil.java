package io.lapstrake.core.rules;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;

/** Marks what must not be shown, whoever wrote it. */
final class Veil {

  private Veil() {}

  /** A value with every leaf marked that must not be shown; the same value where there is none. */
  static Node over(Node node, RuleNode rule) {
    if (!rule.hasSecrets()) {
      return node;
    }
    if (node instanceof MapNode map) {
      return MapNode.of(map.entries().stream().map(entry -> over(entry, rule)).toList());
    }
    if (node instanceof ListNode list) {
      return ListNode.of(list.items().stream().map(item -> over(item, rule.item())).toList());
    }
    return rule.isSecret() && node instanceof Literal<?> leaf ? leaf.sensitive() : node;
  }

  private static Entry over(Entry entry, RuleNode rule) {
    RuleNode below = rule.child(String.valueOf(entry.literalKey()));
    return Entry.of(entry.key(), over(entry.value(), below));
  }
}
