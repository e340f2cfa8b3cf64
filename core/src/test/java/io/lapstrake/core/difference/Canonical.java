package io.lapstrake.core.difference;

import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.rules.format.Quantity;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to write what can be written in several; two objects mean the same when this form of them
 * is equal. Written without the comparison, to test it.
 */
final class Canonical {

  private Canonical() {}

  static MapNode of(MapNode object, RuleNode root) {
    return map(object, root, root.isTyped(true));
  }

  private static MapNode map(MapNode map, RuleNode rule, boolean typed) {
    MapNode canonical = MapNode.EMPTY;
    for (Entry entry : map.entries()) {
      String key = String.valueOf(entry.literalKey());
      RuleNode below = rule.child(key);
      Node value = below.isIgnored() ? null : field(entry.value(), below, below.isTyped(typed));
      canonical = value == null ? canonical : canonical.with(key, value);
    }
    return canonical;
  }

  /** The value of a field; null where leaving the field out means the same. */
  private static @Nullable Node field(Node node, RuleNode rule, boolean typed) {
    Node value = node(node, rule, typed);
    boolean standard = rule.standard() != null && value.equals(node(rule.standard(), rule, typed));
    boolean nothing = typed && rule.present(value, true) == null;
    return standard || nothing ? null : value;
  }

  private static Node node(Node node, RuleNode rule, boolean typed) {
    if (node instanceof MapNode map) {
      return map(map, rule, typed);
    }
    if (node instanceof ListNode list) {
      return list(list, rule, typed);
    }
    return leaf((Literal<?>) node, rule);
  }

  /** A quantity where the field takes two ways to write one for the same. */
  private static Literal<?> leaf(Literal<?> leaf, RuleNode rule) {
    if (!rule.same(Literal.of("1000m"), Literal.of("1"))) {
      return leaf;
    }
    boolean number = leaf.value() instanceof Number || leaf.value() instanceof String;
    Optional<Quantity> quantity = number ? Quantity.parse(leaf.inText()) : Optional.empty();
    return quantity
        .<Literal<?>>map(q -> Literal.of(q.amount().stripTrailingZeros().toPlainString()))
        .orElse(leaf);
  }

  private static ListNode list(ListNode list, RuleNode rule, boolean typed) {
    RuleNode item = rule.item();
    List<Node> items = new ArrayList<>();
    list.items().forEach(node -> items.add(node(node, item, item.isTyped(typed))));
    List<String> keys = rule.list().keys(list, item);
    if (keys != null && !rule.list().ordered()) {
      List<Node> unsorted = List.copyOf(items);
      items.sort(Comparator.comparing(node -> keys.get(unsorted.indexOf(node))));
    }
    return ListNode.of(items);
  }
}
