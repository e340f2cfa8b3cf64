package io.lapstrake.k8s.object;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import java.util.ArrayList;
import java.util.List;

/** What is left of a tree without the parts that need binding, are conditional or repeated. */
final class Skeleton {

  private Skeleton() {}

  static MapNode of(MapNode map) {
    if (map.isLiteral()) {
      return map;
    }
    var entries = new ArrayList<Entry>(map.size());
    for (MapPart part : map.parts()) {
      if (part instanceof Entry entry && entry.literalKey() != null && isIn(entry.value())) {
        entries.add(Entry.of(entry.literalKey(), of(entry.value())));
      }
    }
    return MapNode.of(entries);
  }

  private static Node of(Node node) {
    if (node instanceof MapNode map) {
      return of(map);
    }
    return node instanceof ListNode list ? of(list) : node;
  }

  private static ListNode of(ListNode list) {
    var items = new ArrayList<Node>(list.size());
    for (int index : indices(list)) {
      items.add(of((Node) list.parts().get(index)));
    }
    return ListNode.of(items);
  }

  /** The positions of the parts of a list that are in its skeleton. */
  static List<Integer> indices(ListNode list) {
    var indices = new ArrayList<Integer>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (isIn(list.parts().get(i))) {
        indices.add(i);
      }
    }
    return indices;
  }

  private static boolean isIn(ListPart part) {
    return part instanceof MapNode
        || part instanceof ListNode
        || (part instanceof Node leaf && leaf.isLiteral());
  }
}
