package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name by which pods find a Service: {@code <service>.<namespace>.svc}, or the bare name where
 * the description says no namespace.
 *
 * @param domain the cluster's, which is put at the end; null when none is
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/">DNS for
 *     Services and Pods</a>
 */
record ServiceHost(@Nullable String domain) implements Aspect<String> {

  static Value<String> of(ResourceId service) {
    return new Reference<>(service, new ServiceHost(null));
  }

  @Override
  public String name() {
    return domain == null ? "host" : "host in a namespace";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    MapNode metadata = target.map("metadata");
    Node name = metadata.get("name");
    if (name == null || !(metadata.get("namespace") instanceof Value<?> namespace)) {
      return domain == null ? Optional.ofNullable(name) : Optional.empty();
    }
    return Optional.of(
        domain == null
            ? Text.format("%s.%s.svc", name, namespace)
            : Text.format("%s.%s.svc.%s", name, namespace, domain));
  }
}
