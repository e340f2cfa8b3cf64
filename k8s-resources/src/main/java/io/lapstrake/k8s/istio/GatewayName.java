package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Optional;

/** A gateway as a virtual service names it: {@code <namespace>/<name>} where that is known. */
record GatewayName() implements Aspect<String> {

  @Override
  public String name() {
    return "name";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    Node name = target.at("metadata", "name");
    return name != null && target.at("metadata", "namespace") instanceof Value<?> namespace
        ? Optional.of(Text.format("%s/%s", namespace, name))
        : Optional.ofNullable(name);
  }
}
