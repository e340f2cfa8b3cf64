package io.lapstrake.k8s.metallb;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/** Nodes that are meant. */
final class Nodes {

  private Nodes() {}

  /** Those that have a label. */
  static MapNode with(String label, Value<String> value) {
    return MapNode.of("matchLabels", MapNode.of(label, value));
  }
}
