package io.lapstrake.core.rules;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a list are told apart.
 *
 * @param key the fields that make up an item's key; empty where an item is its own key (a set of
 *     scalars)
 * @param keyed whether items are told apart by key; by position where not
 * @param ordered whether the order of the items counts
 */
public record ListRule(List<String> key, boolean keyed, boolean ordered) {

  /** By position; the order counts. */
  static final ListRule BY_POSITION = new ListRule(List.of(), false, true);

  /** A set of scalars; the order does not count. */
  static final ListRule SET = new ListRule(List.of(), true, false);

  /** Copies the fields. */
  public ListRule {
    key = List.copyOf(key);
  }

  /**
   * The key of each item, in the order of the items, such as {@code name=api} or {@code
   * port=53,protocol=UDP}; a field with its default is left out of all but the first place. Null
   * where items are told apart by position: because the rule says so, or because an item has no key
   * or two have the same.
   *
   * @param item the rules of the items, for their defaults
   */
  public @Nullable List<String> keys(ListNode list, RuleNode item) {
    if (!keyed) {
      return null;
    }
    var keys = new ArrayList<String>(list.size());
    var seen = new HashSet<String>(2 * list.size());
    for (Node node : list.items()) {
      String key = keyOf(node, item);
      if (key == null || !seen.add(key)) {
        return null;
      }
      keys.add(key);
    }
    return keys;
  }

  /** The key of an item, or null where it has none. */
  @Nullable String keyOf(Node node, RuleNode item) {
    if (key.isEmpty()) {
      return node instanceof Literal<?> literal ? "=" + literal.inText() : null;
    }
    return node instanceof MapNode map ? keyOf(map, item) : null;
  }

  /** The key of an item that no other one may have; null where it says what no key says. */
  @Nullable String ownKeyOf(Node node, RuleNode item) {
    if (!key.isEmpty() && node instanceof MapNode map) {
      Node first = map.get(key.get(0));
      if (first == null || first.equals(item.child(key.get(0)).standard())) {
        return null;
      }
    }
    return keyOf(node, item);
  }

  private @Nullable String keyOf(MapNode map, RuleNode item) {
    var text = new StringBuilder();
    for (String field : key) {
      Literal<?> standard = item.child(field).standard();
      Literal<?> value = map.get(field) instanceof Literal<?> literal ? literal : standard;
      if (value == null || value.value() == null) {
        if (text.isEmpty()) {
          return null;
        }
        continue;
      }
      if (text.isEmpty() || !value.equals(standard)) {
        text.append(text.isEmpty() ? "" : ",").append(field).append('=').append(value.inText());
      }
    }
    return text.toString();
  }

  /** The path of the item with a key of {@link #keys}. */
  public static FieldPath path(FieldPath list, String key) {
    int sign = key.indexOf('=');
    return list.item(key.substring(0, sign), key.substring(sign + 1));
  }

  /** The path of the item at a position, by key where the items have keys. */
  public FieldPath path(FieldPath path, ListNode list, int index, RuleNode item) {
    List<String> keys = keys(list, item);
    return keys == null ? path.index(index) : path(path, keys.get(index));
  }
}
