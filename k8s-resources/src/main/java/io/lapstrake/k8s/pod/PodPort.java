package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;

/**
 * A port of one of the containers that a resource runs. It must be there.
 *
 * @param pods the resource
 * @param port the port's name
 */
public record PodPort(ResourceId pods, String port) {

  static final Aspect<MapNode> LABELS = new PodLabels();

  /** The port's name. */
  public Value<String> name() {
    return new Reference<>(
        pods, new ContainerPort<>(port, null, ValueType.TEXT, found -> Literal.of(port)));
  }

  /**
   * The port's name, of a port that is spoken to by a protocol.
   *
   * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
   */
  public Value<String> name(String protocol) {
    return new Reference<>(
        pods, new ContainerPort<>(port, protocol, ValueType.TEXT, found -> Literal.of(port)));
  }

  /** The port's number. */
  public Value<Integer> number() {
    return new Reference<>(
        pods,
        new ContainerPort<>(
            port, null, ValueType.INTEGER, found -> ContainerPort.field(found, "containerPort")));
  }

  /** The port's number and, unless it is TCP, its protocol: as a network policy has it. */
  public Value<MapNode> policyPort() {
    return new Reference<>(
        pods, new ContainerPort<>(port, null, ValueType.BLOCK, ContainerPort::policyPort));
  }
}
