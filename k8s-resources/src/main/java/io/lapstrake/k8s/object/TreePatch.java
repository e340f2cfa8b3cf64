package io.lapstrake.k8s.object;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets or removes what stands at a path, or says why it cannot. */
final class TreePatch {

  private final PatchPath path;
  private final @Nullable Node value; // null: remove
  private @Nullable Refusal refusal;

  private TreePatch(PatchPath path, @Nullable Node value) {
    this.path = path;
    this.value = value;
  }

  static Draft set(Draft draft, PatchPath path, Node value) {
    return new TreePatch(path, value).applied(draft);
  }

  static Draft remove(Draft draft, PatchPath path) {
    return new TreePatch(path, null).applied(draft);
  }

  private Draft applied(Draft draft) {
    Node changed = step(draft.tree(), 0, FieldPath.ROOT);
    if (refusal == null && draft.tree().equals(changed)) {
      refuse(Refusal.nothingChanges(path.field(), "The value stands here already."));
    }
    return refusal != null ? refusal.flaw(draft) : draft.withTree((MapNode) changed);
  }

  private Node refuse(Refusal why) {
    refusal = why;
    return Literal.NULL;
  }

  private Node step(Node node, int depth, FieldPath here) {
    PatchPath.Step step = path.steps().get(depth);
    if (node instanceof MapNode map && step instanceof PatchPath.Key key) {
      return inMap(map, key, depth, key.after(here));
    }
    if (node instanceof ListNode list && !(step instanceof PatchPath.Key)) {
      return inList(list, step, depth, step.after(here));
    }
    if (!(node instanceof MapNode || node instanceof ListNode) && !node.isLiteral()) {
      return refuse(Refusal.needsBinding(here));
    }
    return refuse(
        Refusal.nothingThere(
            step.after(here),
            here
                + " is "
                + (node instanceof MapNode
                    ? "a map, whose values are named by keys."
                    : node instanceof ListNode
                        ? "a list, whose items are named by fields or positions."
                        : "a single value.")));
  }

  private boolean isLast(int depth) {
    return depth == path.steps().size() - 1;
  }

  private Node inMap(MapNode map, PatchPath.Key key, int depth, FieldPath there) {
    Node found = map.get(key.key());
    if (found == null && ConditionalKeys.has(map, key.key())) {
      return refuse(Refusal.needsBinding(there));
    }
    if (isLast(depth)) {
      if (found != null && !found.isLiteral()) {
        return refuse(Refusal.needsBinding(there));
      }
      if (value == null && found == null) {
        return refuse(Refusal.nothingThere(there, "There is no such key."));
      }
      return value == null ? map.without(key.key()) : map.with(key.key(), value);
    }
    if (found == null && path.steps().get(depth + 1) instanceof PatchPath.Key && value != null) {
      found = MapNode.EMPTY;
    }
    return found == null
        ? refuse(Refusal.nothingThere(there, "There is no such key."))
        : map.with(key.key(), step(found, depth + 1, there));
  }

  private Node inList(ListNode list, PatchPath.Step step, int depth, FieldPath there) {
    int index = indexOf(list, step);
    if (index < 0) {
      return refuse(lacking(list, step, there));
    }
    if (!(list.parts().get(index) instanceof Node found)) {
      return refuse(Refusal.needsBinding(there));
    }
    List<ListPart> parts = new ArrayList<>(list.parts());
    if (!isLast(depth)) {
      parts.set(index, (ListPart) step(found, depth + 1, there));
    } else if (!found.isLiteral()) {
      return refuse(Refusal.needsBinding(there));
    } else if (value == null) {
      parts.remove(index);
    } else {
      parts.set(index, value);
    }
    return ListNode.of(parts);
  }

  private static int indexOf(ListNode list, PatchPath.Step step) {
    if (step instanceof PatchPath.At at) {
      return at.index() < list.size() ? at.index() : -1;
    }
    Map<String, String> fields =
        step instanceof PatchPath.Having having ? having.fields() : Collections.emptyMap();
    for (int i = 0; i < list.size(); i++) {
      if (list.parts().get(i) instanceof MapNode item && has(item, fields)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean has(MapNode item, Map<String, String> fields) {
    return fields.entrySet().stream()
        .allMatch(
            field ->
                item.get(field.getKey()) instanceof Literal<?> leaf
                    && leaf.inText().equals(field.getValue()));
  }

  private static Refusal lacking(ListNode list, PatchPath.Step step, FieldPath there) {
    if (!(step instanceof PatchPath.Having having)) {
      return Refusal.nothingThere(there, "The list has " + list.size() + " items.");
    }
    var conditional = new ArrayList<MapNode>();
    KeyedItems.each(list, conditional::add);
    if (conditional.stream().anyMatch(item -> has(item, having.fields()))) {
      return Refusal.needsBinding(there);
    }
    String field = having.fields().firstKey();
    List<String> known = KeyedItems.keys(list, field);
    return Refusal.nothingThere(
        there,
        known.isEmpty()
            ? "No item of the list has a field " + field + "."
            : "The " + field + " of the items there is " + String.join(", ", known) + ".");
  }
}
