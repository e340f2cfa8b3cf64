package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.Metadata;
import java.util.Optional;

/**
 * The labels by which a resource's pods are known: those that it selects, or the name that its
 * template gives them where Kubernetes makes the selector, as for a Job.
 */
public record PodLabels() implements Aspect<MapNode> {

  @Override
  public String name() {
    return "pod labels";
  }

  @Override
  public ValueType type() {
    return ValueType.BLOCK;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    Node selected = target.at("spec", "selector", "matchLabels");
    return selected == null ? given(target) : Optional.of(selected);
  }

  private static Optional<Node> given(MapNode target) {
    MapNode labels = PodTrees.template(target).map("metadata").map("labels");
    return Optional.ofNullable(labels.get(Metadata.NAME_LABEL))
        .map(name -> MapNode.of(Metadata.NAME_LABEL, name));
  }

  @Override
  public boolean needsTargetFirst() {
    return false;
  }
}
