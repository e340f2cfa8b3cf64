package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Optional;

/**
 * An object by its name, and its namespace where the description says one, as a route refers to it.
 *
 * @param what what it is called in messages
 * @param more what stands beside the name
 */
record Named(String what, MapNode more) implements Aspect<MapNode> {

  @Override
  public String name() {
    return what;
  }

  @Override
  public ValueType type() {
    return ValueType.BLOCK;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    MapNode metadata = target.map("metadata");
    if (!(metadata.get("name") instanceof Value<?> name)) {
      return Optional.empty();
    }
    MapNode named = more.with("name", name);
    return Optional.of(
        metadata.get("namespace") instanceof Value<?> namespace
            ? named.with("namespace", namespace)
            : named);
  }
}
