package io.lapstrake.helm.template;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through maps and lists of a model. */
final class Trees {

  private Trees() {}

  /** A value in a tree that is bound later; null when there is none. */
  static @Nullable Later laterIn(Object tree) {
    if (tree instanceof Later later) {
      return later;
    }
    Collection<Object> parts =
        tree instanceof Fields fields
            ? fields.values()
            : tree instanceof Items all ? all : List.of();
    for (Object part : parts) {
      Later later = laterIn(part);
      if (later != null) {
        return later;
      }
    }
    return null;
  }

  /** The tree as a literal one; null stands for what is absent. */
  static Node node(Object tree) {
    if (tree instanceof Fields fields) {
      return MapNode.of(
          fields.entrySet().stream()
              .map(each -> Entry.of(each.getKey(), node(each.getValue())))
              .toList());
    }
    if (tree instanceof Items items) {
      return ListNode.of(items.stream().map(Trees::node).toList());
    }
    return tree instanceof Absent ? Literal.NULL : Literal.ofObject(tree);
  }
}
