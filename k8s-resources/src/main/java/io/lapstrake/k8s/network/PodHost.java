package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.Metadata;
import java.util.Optional;

/**
 * What stands after a pod's own name in the name by which it is found: {@code
 * <service>.<namespace>.svc}, or the Service alone where the description says no namespace.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id">
 *     Stable network identity</a>
 */
public record PodHost() implements Aspect<String> {

  /**
   * The name by which one pod of a StatefulSet is found.
   *
   * @param number the pod's, as the set counts them
   */
  public static Value<String> of(ResourceId set, Value<Integer> number) {
    return Text.format(
        "%s-%s.%s", Metadata.nameOf(set), number, new Reference<>(set, new PodHost()));
  }

  @Override
  public String name() {
    return "governing Service";
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  /** A name can be written down before there are pods, also in what the pods themselves read. */
  @Override
  public boolean needsTargetFirst() {
    return false;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    if (!(target.at("spec", "serviceName") instanceof Value<?> service)) {
      return Optional.empty();
    }
    return Optional.of(
        target.at("metadata", "namespace") instanceof Value<?> namespace
            ? Text.format("%s.%s.svc", service, namespace)
            : service);
  }
}
