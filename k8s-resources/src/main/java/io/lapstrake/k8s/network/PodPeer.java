package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.pod.PodLabels;
import java.util.Optional;

/** A workload's pods as a peer of a network policy, with the namespace where it is known. */
record PodPeer() implements Aspect<MapNode> {

  static Value<MapNode> of(ResourceId pods) {
    return new Reference<>(pods, new PodPeer());
  }

  @Override
  public String name() {
    return "pod labels";
  }

  @Override
  public ValueType type() {
    return ValueType.BLOCK;
  }

  @Override
  public boolean needsTargetFirst() {
    return false;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return new PodLabels().of(target).map(labels -> peer(labels, target));
  }

  private static MapNode peer(Node labels, MapNode target) {
    MapNode peer = MapNode.of("podSelector", MapNode.of("matchLabels", labels));
    return target.at("metadata", "namespace") instanceof Value<?> namespace
        ? peer.with("namespaceSelector", Peer.namespaceSelector(namespace))
        : peer;
  }
}
