package io.lapstrake.core.difference;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes one version of an object of another; by path, and list items by their keys. */
public final class Patch {

  private final @Nullable Edit edit;
  private final KindRules rules;

  Patch(@Nullable Edit edit, KindRules rules) {
    this.edit = edit;
    this.rules = rules;
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return edit == null;
  }

  /**
   * The object with the changes made. Where the object is not the one that the difference was taken
   * from, what the patch does not touch stays as it is.
   *
   * @param object literal
   */
  public MapNode applyTo(MapNode object) {
    MapNode folded = rules.folded(object);
    Node patched = edit == null ? folded : apply(edit, folded, rules.root());
    return patched instanceof MapNode map ? map : MapNode.EMPTY;
  }

  /** What stands at a field after an edit; null when nothing does. */
  private static @Nullable Node apply(Edit edit, @Nullable Node node, RuleNode rule) {
    Optional<Node> applied =
        edit.match(
            new Edit.Cases<Optional<Node>>() {
              @Override
              public Optional<Node> put(Edit.Put put) {
                return Optional.of(put.value());
              }

              @Override
              public Optional<Node> remove() {
                return Optional.empty();
              }

              @Override
              public Optional<Node> inMap(Edit.InMap edits) {
                return Optional.of(
                    map(edits, node instanceof MapNode map ? map : MapNode.EMPTY, rule));
              }

              @Override
              public Optional<Node> inKeyedList(Edit.InKeyedList edits) {
                return Optional.of(
                    keyed(edits, node instanceof ListNode list ? list : ListNode.EMPTY, rule));
              }

              @Override
              public Optional<Node> inList(Edit.InList edits) {
                return Optional.of(
                    list(edits, node instanceof ListNode list ? list : ListNode.EMPTY, rule));
              }
            });
    return applied.orElse(null);
  }

  private static MapNode map(Edit.InMap edits, MapNode map, RuleNode rule) {
    MapNode patched = map;
    for (var edit : edits.entries().entrySet()) {
      String key = edit.getKey();
      Node value = apply(edit.getValue(), map.get(key), rule.child(key));
      patched = value == null ? patched.without(key) : patched.with(key, value);
    }
    return patched;
  }

  private static ListNode keyed(Edit.InKeyedList edits, ListNode list, RuleNode rule) {
    Map<String, Node> items = new LinkedHashMap<>();
    List<String> keys = rule.list().keys(list, rule.item());
    if (keys == null) {
      throw new IllegalArgumentException("The items of the list have no keys to patch by: " + list);
    }
    for (int i = 0; i < keys.size(); i++) {
      items.put(keys.get(i), list.items().get(i));
    }
    edits.items().forEach((key, edit) -> put(items, key, apply(edit, items.get(key), rule.item())));
    return ListNode.of(new ArrayList<>(ordered(items, edits.order()).values()));
  }

  private static void put(Map<String, Node> items, String key, @Nullable Node value) {
    if (value == null) {
      items.remove(key);
    } else {
      items.put(key, value);
    }
  }

  /** The items in the order of the keys; those that the order does not name come after them. */
  private static Map<String, Node> ordered(Map<String, Node> items, @Nullable List<String> order) {
    if (order == null) {
      return items;
    }
    var ordered = new LinkedHashMap<String, Node>();
    for (String key : order) {
      Node item = items.remove(key);
      put(ordered, key, item);
    }
    ordered.putAll(items);
    return ordered;
  }

  private static ListNode list(Edit.InList edits, ListNode list, RuleNode rule) {
    List<ListPart> items = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Node item = i < list.size() ? list.items().get(i) : null;
      Edit edit = edits.items().get(i);
      Node value = edit == null ? item : apply(edit, item, rule.item());
      if (value != null) {
        items.add(value);
      }
    }
    return ListNode.of(items);
  }
}
