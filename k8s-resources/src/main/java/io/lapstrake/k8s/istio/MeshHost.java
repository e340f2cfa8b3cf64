package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Optional;

/**
 * The name by which Istio knows a Service: {@code <service>.<namespace>.svc.cluster.local}, or the
 * bare name where the description says no namespace. Istio takes no form between these two.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination">
 *     Destination</a>
 */
record MeshHost() implements Aspect<String> {

  @Override
  public String name() {
    return "host in the mesh";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    Node name = target.at("metadata", "name");
    return name != null && target.at("metadata", "namespace") instanceof Value<?> namespace
        ? Optional.of(Text.format("%s.%s.svc.cluster.local", name, namespace))
        : Optional.ofNullable(name);
  }
}
