package io.lapstrake.core.difference;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.ListRule;
import io.lapstrake.core.rules.RuleNode;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks two trees together with the rules of their kind. */
final class Comparison {

  private final MapNode before;
  private final MapNode after;
  private final KindRules rules;
  private final Set<String> ignored;
  private final Consequences consequences;
  private final List<FieldChange> changes = new ArrayList<>();

  /**
   * A field as it is walked.
   *
   * @param path where it is
   * @param rule what is known of it
   * @param typed whether null and empty lists mean nothing here
   * @param scope the fields on the way that may decide what a change means
   */
  private record Field(FieldPath path, RuleNode rule, boolean typed, @Nullable Scope scope) {}

  Comparison(MapNode before, MapNode after, KindRules rules, Set<String> ignored) {
    this.before = before;
    this.after = after;
    this.rules = rules;
    this.ignored = ignored;
    this.consequences = new Consequences(before, after, rules);
  }

  Difference difference() {
    RuleNode root = rules.root();
    var field = new Field(FieldPath.ROOT, root, root.isTyped(true), null);
    Edit edit = before.equals(after) ? null : maps(before, after, field);
    return new Difference(changes, consequences.effect(), new Patch(edit, rules));
  }

  private @Nullable Edit maps(MapNode old, MapNode now, Field at) {
    var edits = new LinkedHashMap<String, Edit>();
    for (String key : keys(old, now)) {
      Edit edit = entry(key, old.get(key), now.get(key), at);
      if (edit != null) {
        edits.put(key, edit);
      }
    }
    return edits.isEmpty() ? null : new Edit.InMap(edits);
  }

  private static Iterable<String> keys(MapNode old, MapNode now) {
    var keys = new TreeSet<String>(MapNode::compare);
    for (Entry entry : old.entries()) {
      keys.add(String.valueOf(entry.literalKey()));
    }
    for (Entry entry : now.entries()) {
      keys.add(String.valueOf(entry.literalKey()));
    }
    return keys;
  }

  private @Nullable Edit entry(String key, @Nullable Node old, @Nullable Node now, Field map) {
    RuleNode rule = map.rule.child(key);
    if (rule.isIgnored() || (old != null && old.equals(now))) {
      return null;
    }
    boolean typed = rule.isTyped(map.typed);
    Node was = rule.present(old, typed);
    Node is = rule.present(now, typed);
    if (was == null ? is == null || rule.isStandard(is) : is == null && rule.isStandard(was)) {
      return null;
    }
    Scope scope = Scope.below(map.scope, rule, was, is);
    return walk(was, is, new Field(map.path.key(key), rule, typed, scope));
  }

  private @Nullable Edit walk(@Nullable Node old, @Nullable Node now, Field at) {
    boolean counts = ignored.isEmpty() || !ignored.contains(at.path.toString());
    return counts ? nodes(old, now, at) : null;
  }

  private @Nullable Edit nodes(@Nullable Node old, @Nullable Node now, Field at) {
    if (old instanceof MapNode was && now instanceof MapNode is) {
      return maps(was, is, at);
    }
    if (old instanceof ListNode was && now instanceof ListNode is) {
      return lists(was, is, at);
    }
    if (old instanceof Literal<?> was && now instanceof Literal<?> is && at.rule.same(was, is)) {
      return null;
    }
    return other(old, now, at);
  }

  private @Nullable Edit other(@Nullable Node old, @Nullable Node now, Field at) {
    changes.add(FieldChange.of(at.path, veiled(old, at.rule), veiled(now, at.rule)));
    consequences.changed(at.path, at.scope);
    consequences.below(at.path, at.rule, old, now);
    return now == null ? Edit.Remove.INSTANCE : new Edit.Put(now);
  }

  private static @Nullable Node veiled(@Nullable Node node, RuleNode rule) {
    return node == null ? null : rule.veiled(node);
  }

  private @Nullable Edit lists(ListNode old, ListNode now, Field at) {
    RuleNode item = at.rule.item();
    List<String> wasKeys = at.rule.list().keys(old, item);
    List<String> isKeys = wasKeys == null ? null : at.rule.list().keys(now, item);
    return isKeys == null || wasKeys == null
        ? positions(old.items(), now.items(), at)
        : keyed(byKey(wasKeys, old), byKey(isKeys, now), at);
  }

  private static Map<String, Node> byKey(List<String> keys, ListNode list) {
    var items = new LinkedHashMap<String, Node>();
    for (int i = 0; i < keys.size(); i++) {
      items.put(keys.get(i), list.items().get(i));
    }
    return items;
  }

  private @Nullable Edit positions(List<Node> old, List<Node> now, Field at) {
    var edits = new LinkedHashMap<Integer, Edit>();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      Node was = i < old.size() ? old.get(i) : null;
      Node is = i < now.size() ? now.get(i) : null;
      Edit edit = item(was, is, at, at.path.index(i));
      if (edit != null) {
        edits.put(i, edit);
      }
    }
    return edits.isEmpty() ? null : new Edit.InList(edits, now.size());
  }

  private @Nullable Edit item(@Nullable Node old, @Nullable Node now, Field list, FieldPath path) {
    if (old != null && old.equals(now)) {
      return null;
    }
    RuleNode rule = list.rule.item();
    Scope scope = Scope.below(list.scope, rule, old, now);
    return walk(old, now, new Field(path, rule, rule.isTyped(list.typed), scope));
  }

  private @Nullable Edit keyed(Map<String, Node> old, Map<String, Node> now, Field at) {
    var edits = new LinkedHashMap<String, Edit>();
    var keys = new ArrayList<>(old.keySet());
    now.keySet().stream().filter(key -> !old.containsKey(key)).forEach(keys::add);
    for (String key : keys) {
      Edit edit = item(old.get(key), now.get(key), at, ListRule.path(at.path, key));
      if (edit != null) {
        edits.put(key, edit);
      }
    }
    boolean ordered = at.rule.list().ordered() && !isOrdered(keys, now);
    if (ordered && isMoved(keys, old, now)) {
      moved(new ArrayList<>(old.keySet()), new ArrayList<>(now.keySet()), at);
    }
    return edits.isEmpty() && !ordered
        ? null
        : new Edit.InKeyedList(edits, ordered ? new ArrayList<>(now.keySet()) : null);
  }

  /** Whether the items that stay, with the new ones after them, are in the order that is wanted. */
  private static boolean isOrdered(List<String> keys, Map<String, Node> now) {
    return keys.stream().filter(now::containsKey).toList().equals(List.copyOf(now.keySet()));
  }

  /** Whether items that stay change places; not only new ones stand between them. */
  private static boolean isMoved(List<String> keys, Map<String, Node> old, Map<String, Node> now) {
    List<String> stay =
        keys.stream().filter(k -> old.containsKey(k) && now.containsKey(k)).toList();
    return !stay.equals(now.keySet().stream().filter(old::containsKey).toList());
  }

  private void moved(List<String> old, List<String> now, Field at) {
    changes.add(
        new FieldChange(
            at.path, FieldChange.Form.REORDERED, ListNode.ofTexts(old), ListNode.ofTexts(now)));
    consequences.changed(at.path, at.scope);
  }
}
