package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A workload without containers, and the labels by which it knows its pods. */
final class Blank {

  private static final MapNode APPS = MapNode.of("apiVersion", "apps/v1");
  private static final String[] OWN_LABELS = {"metadata", "labels"};
  private static final String[] SELECTOR = {"spec", "selector", "matchLabels"};
  private static final String[] POD_LABELS = {"spec", "template", "metadata", "labels"};
  private static final String[] SPREADS = {"spec", "template", "spec", "topologySpreadConstraints"};

  private Blank() {}

  /** A workload that selects its pods by its name. */
  static Draft of(String kind, String id) {
    Literal<String> name = Literal.of(id);
    MapNode labels = MapNode.of(Metadata.NAME_LABEL, name);
    MapNode named = MapNode.of("labels", labels);
    MapNode spec =
        MapNode.of("selector", MapNode.of("matchLabels", labels))
            .with("template", MapNode.of("metadata", named));
    return Draft.of(
        new ResourceId(kind, id),
        APPS.with("kind", kind).with("metadata", named.with("name", name)).with("spec", spec));
  }

  /** Lets everything that said the old name say another one. */
  static Draft renamed(Draft draft, Value<String> name) {
    Node old = draft.tree().map("metadata").get("name");
    MapNode tree = draft.named(name).tree();
    for (String[] path : List.of(OWN_LABELS, SELECTOR, POD_LABELS)) {
      if (tree.at(path) instanceof MapNode labels
          && Objects.equals(labels.get(Metadata.NAME_LABEL), old)) {
        tree = tree.set(labels.with(Metadata.NAME_LABEL, name), path);
      }
    }
    return draft.withTree(followed(tree));
  }

  /** Spread constraints count the pods that the workload selects. */
  private static MapNode followed(MapNode tree) {
    if (!(tree.at(SPREADS) instanceof ListNode spreads)) {
      return tree;
    }
    var changed = new ArrayList<ListPart>(spreads.size());
    for (ListPart part : spreads.parts()) {
      changed.add(part instanceof MapNode spread ? counted(spread, tree) : part);
    }
    return tree.set(ListNode.of(changed), SPREADS);
  }

  /** A spread constraint with the labels of a workload's pods. */
  static MapNode counted(MapNode spread, MapNode workload) {
    return spread.with("labelSelector", workload.map("spec").map("selector"));
  }
}
