package io.lapstrake.k8s.pod;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;

/** A resource that runs pods, which others select and reach. */
public interface Pods extends Resource {

  /** One of its containers' ports, by name. */
  default PodPort port(String name) {
    return new PodPort(id(), name);
  }

  /** The labels that it selects its pods by; whoever refers to them needs no order. */
  default Value<MapNode> podLabels() {
    return labelsOf(id());
  }

  /** The labels that a resource selects its pods by; whoever refers to them needs no order. */
  static Value<MapNode> labelsOf(ResourceId pods) {
    return new Reference<>(pods, PodPort.LABELS);
  }
}
