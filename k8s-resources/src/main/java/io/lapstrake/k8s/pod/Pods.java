package io.lapstrake.k8s.pod;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.List;

/** A resource that runs pods, which others select and reach. */
public interface Pods extends Resource {

  /** One of its containers' ports, by name. */
  default PodPort port(String name) {
    return new PodPort(id(), name);
  }

  /** The labels that it selects its pods by; whoever refers to them needs no order. */
  default Value<MapNode> podLabels() {
    return new Reference<>(
        id(),
        new FieldAspect<>(
            "pod labels", ValueType.BLOCK, List.of("spec", "selector", "matchLabels"), false));
  }
}
