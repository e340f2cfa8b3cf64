package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * The words for the ports that a container listens on.
 *
 * @param <C> the container
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports">
 *     Ports</a>
 */
public sealed interface Listening<C extends Listening<C>> permits Container {

  /** The item of the pod's list of containers. */
  MapNode tree();

  /** The same container with another tree; every word is made of this one. */
  C withTree(MapNode changed);

  /** A port that the container listens on by TCP. */
  default C port(String name, int number) {
    return port(name, Literal.of(number));
  }

  /** A port that the container listens on by TCP. */
  default C port(String name, Value<Integer> number) {
    return port(MapNode.of("name", name).with("containerPort", number));
  }

  /** A port that the container listens on by UDP. */
  default C udpPort(String name, int number) {
    return udpPort(name, Literal.of(number));
  }

  /** A port that the container listens on by UDP. */
  default C udpPort(String name, Value<Integer> number) {
    return port(MapNode.of("name", name).with("containerPort", number).with("protocol", "UDP"));
  }

  /** A port that the container listens on by SCTP. */
  default C sctpPort(String name, int number) {
    return sctpPort(name, Literal.of(number));
  }

  /** A port that the container listens on by SCTP. */
  default C sctpPort(String name, Value<Integer> number) {
    return port(MapNode.of("name", name).with("containerPort", number).with("protocol", "SCTP"));
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number. Each node has
   * room for one such pod.
   */
  default C hostPort(String name, int number) {
    return hostPort(name, Literal.of(number));
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number. Each node has
   * room for one such pod.
   */
  default C hostPort(String name, Value<Integer> number) {
    return port(MapNode.of("name", name).with("containerPort", number).with("hostPort", number));
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number, but at one of
   * the node's addresses alone, such as {@code 127.0.0.1}.
   */
  default C hostPort(String name, int number, String address) {
    return hostPort(name, Literal.of(number), Literal.of(address));
  }

  /**
   * A port that the container listens on by TCP, and its node under the same number, but at one of
   * the node's addresses alone, such as {@code 127.0.0.1}.
   */
  default C hostPort(String name, Value<Integer> number, Value<String> address) {
    return port(
        MapNode.of("name", name)
            .with("containerPort", number)
            .with("hostPort", number)
            .with("hostIP", address));
  }

  /**
   * A port that the container listens on, and its node, by any protocol and under a number of its
   * own. Each node has room for one such pod.
   */
  default C hostPort(PortOnNode port) {
    return port(port.tree());
  }

  private C port(MapNode port) {
    return withTree(tree().append(port, "ports"));
  }
}
