package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.Metadata;
import java.util.List;
import java.util.Objects;

/** A workload without containers, and the labels by which it knows its pods. */
final class Blank {

  private static final MapNode APPS = MapNode.of("apiVersion", "apps/v1");
  private static final MapNode BATCH = MapNode.of("apiVersion", "batch/v1");
  private static final List<String[]> LABELS =
      List.of(
          new String[] {"metadata", "labels"},
          new String[] {"spec", "selector", "matchLabels"},
          PodTree.LABELS,
          new String[] {"spec", "jobTemplate", "metadata", "labels"},
          new String[] {"spec", "jobTemplate", "spec", "template", "metadata", "labels"});

  private Blank() {}

  /** A workload that selects its pods by its name. */
  static Draft of(String kind, String id) {
    MapNode labels = labels(id);
    MapNode spec =
        MapNode.of("selector", MapNode.of("matchLabels", labels))
            .with("template", MapNode.of("metadata", MapNode.of("labels", labels)));
    return of(APPS, kind, id, spec);
  }

  /** A Job, whose pods end; Kubernetes makes what it selects them by. */
  static Draft ofJob(String id) {
    MapNode template =
        MapNode.of("metadata", MapNode.of("labels", labels(id)))
            .with("spec", MapNode.of("restartPolicy", RestartPolicy.NEVER.text()));
    return of(BATCH, "Job", id, MapNode.of("template", template));
  }

  private static MapNode labels(String id) {
    return MapNode.of(Metadata.NAME_LABEL, Literal.of(id));
  }

  private static Draft of(MapNode group, String kind, String id, MapNode spec) {
    MapNode metadata = MapNode.of("labels", labels(id)).with("name", id);
    return Draft.of(
        new ResourceId(kind, id),
        group.with("kind", kind).with("metadata", metadata).with("spec", spec));
  }

  /** Lets everything that said the old name say another one. */
  static Draft renamed(Draft draft, Value<String> name) {
    Node old = draft.tree().map("metadata").get("name");
    MapNode tree = draft.named(name).tree();
    for (String[] path : LABELS) {
      if (tree.at(path) instanceof MapNode labels
          && Objects.equals(labels.get(Metadata.NAME_LABEL), old)) {
        tree = tree.set(labels.with(Metadata.NAME_LABEL, name), path);
      }
    }
    return draft.withTree(OwnPods.followed(tree, OwnPods.of(draft.tree()), OwnPods.of(tree)));
  }
}
