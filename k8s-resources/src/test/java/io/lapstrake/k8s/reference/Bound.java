package io.lapstrake.k8s.reference;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;

/** A tree of which everything is known: a text for each value, and nothing that depends on one. */
final class Bound {

  private Bound() {}

  /** The tree as if its values had been bound, without what is conditional or repeated. */
  static MapNode of(MapNode map) {
    MapNode bound = MapNode.EMPTY;
    for (MapPart part : map.parts()) {
      if (part instanceof Entry entry && entry.literalKey() != null) {
        bound = bound.with(String.valueOf(entry.literalKey()), node(entry.value()));
      }
    }
    return bound;
  }

  private static Node node(Node node) {
    if (node instanceof MapNode map) {
      return of(map);
    }
    if (node instanceof ListNode list) {
      var items = new ArrayList<Node>();
      list.parts().stream()
          .filter(Node.class::isInstance)
          .forEach(item -> items.add(node((Node) item)));
      return ListNode.of(items);
    }
    return node instanceof Literal<?> ? node : Literal.of("x");
  }
}
