package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Metadata;
import java.util.ArrayList;
import java.util.List;

/** How a workload's pods speak of themselves: where they are spread, and what they keep apart. */
final class OwnPods {

  private static final String[] SELECTED = {"spec", "selector", "matchLabels"};
  private static final List<String> PLACES = List.of("topologySpreadConstraints", "affinity");

  private OwnPods() {}

  /**
   * A workload with a further label by which it knows its pods: in its selector, in their template,
   * and wherever they speak of themselves.
   */
  static Draft selectedBy(Draft draft, String label, Value<String> value) {
    MapNode tree = draft.tree();
    Entry entry = Entry.of(label, value);
    MapNode changed = tree.add(entry, SELECTED).add(entry, PodTree.LABELS);
    return draft.withTree(followed(changed, of(tree), of(changed)));
  }

  /** A workload that knows its pods by given labels alone. */
  static Draft selectedBy(Draft draft, Value<MapNode> labels) {
    MapNode tree = draft.tree();
    MapNode own = MapNode.EMPTY.with(MapPart.spread(labels));
    MapNode others = PodTree.templateOf(tree).map("metadata").map("labels");
    for (Entry entry : tree.map("spec").map("selector").map("matchLabels").entries()) {
      others = others.without(String.valueOf(entry.literalKey()));
    }
    var pods = new ArrayList<MapPart>(own.parts());
    pods.addAll(others.parts());
    MapNode changed = tree.set(own, SELECTED).set(MapNode.of(pods), PodTree.LABELS);
    return draft.withTree(followed(changed, of(tree), of(changed)));
  }

  /** The selector of a workload's pods. */
  static MapNode of(MapNode workload) {
    MapNode selector = workload.map("spec").map("selector");
    if (!selector.isEmpty()) {
      return selector;
    }
    Node name = PodTree.templateOf(workload).map("metadata").map("labels").get(Metadata.NAME_LABEL);
    return name == null
        ? MapNode.EMPTY
        : MapNode.of("matchLabels", MapNode.of(Metadata.NAME_LABEL, name));
  }

  /** A workload in which what selected its pods selects them by another selector. */
  static MapNode followed(MapNode workload, MapNode before, MapNode after) {
    MapNode changed = workload;
    MapNode pod = PodTree.templateOf(workload).map("spec");
    for (String place : PLACES) {
      Node said = pod.get(place);
      if (said != null) {
        changed = PodTree.set(changed, swapped(said, before, after), place);
      }
    }
    return changed;
  }

  private static Node swapped(Node node, MapNode before, MapNode after) {
    if (node.equals(before)) {
      return after;
    }
    if (node instanceof MapNode map) {
      var parts = new ArrayList<MapPart>(map.size());
      for (MapPart part : map.parts()) {
        parts.add(
            part instanceof Entry entry
                ? Entry.of(entry.key(), swapped(entry.value(), before, after))
                : part);
      }
      return MapNode.of(parts);
    }
    if (node instanceof ListNode list) {
      var parts = new ArrayList<ListPart>(list.size());
      for (ListPart part : list.parts()) {
        parts.add(part instanceof Node item ? swapped(item, before, after) : part);
      }
      return ListNode.of(parts);
    }
    return node;
  }
}
