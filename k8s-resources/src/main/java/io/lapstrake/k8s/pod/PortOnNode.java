package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.IpAddress;

/**
 * A port that a container listens on, and its node for it. Each node has room for one such pod.
 *
 * <pre>{@code
 * container.hostPort(PortOnNode.tcp("http", 8080).number(80))
 * container.hostPort(PortOnNode.udp("dns", 53).address("10.0.0.53"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports">
 *     Ports</a>
 */
public final class PortOnNode {

  private static final String NUMBER = "hostPort";

  private final MapNode tree;

  private PortOnNode(MapNode tree) {
    this.tree = tree;
  }

  /** A port of the container that is spoken to by TCP; its number is the node's too. */
  public static PortOnNode tcp(String name, int number) {
    return tcp(name, Literal.of(number));
  }

  /** A port of the container that is spoken to by TCP; its number is the node's too. */
  public static PortOnNode tcp(String name, Value<Integer> number) {
    return new PortOnNode(
        MapNode.of("name", name).with("containerPort", number).with(NUMBER, number));
  }

  /** A port of the container that is spoken to by UDP; its number is the node's too. */
  public static PortOnNode udp(String name, int number) {
    return udp(name, Literal.of(number));
  }

  /** A port of the container that is spoken to by UDP; its number is the node's too. */
  public static PortOnNode udp(String name, Value<Integer> number) {
    return by("UDP", name, number);
  }

  /** A port of the container that is spoken to by SCTP; its number is the node's too. */
  public static PortOnNode sctp(String name, int number) {
    return sctp(name, Literal.of(number));
  }

  /** A port of the container that is spoken to by SCTP; its number is the node's too. */
  public static PortOnNode sctp(String name, Value<Integer> number) {
    return by("SCTP", name, number);
  }

  private static PortOnNode by(String protocol, String name, Value<Integer> number) {
    return new PortOnNode(tcp(name, number).tree.with("protocol", protocol));
  }

  /** The node's number, where it is not the container's. */
  public PortOnNode number(int number) {
    return number(Literal.of(number));
  }

  /** The node's number, where it is not the container's. */
  public PortOnNode number(Value<Integer> number) {
    return new PortOnNode(tree.with(NUMBER, number));
  }

  /** One of the node's addresses, at which alone it listens; at all when nothing is said. */
  public PortOnNode address(IpAddress address) {
    return address(address.value());
  }

  /** One of the node's addresses, at which alone it listens; at all when nothing is said. */
  public PortOnNode address(String address) {
    return address(Literal.of(address));
  }

  /** One of the node's addresses, at which alone it listens; at all when nothing is said. */
  public PortOnNode address(Value<String> address) {
    return new PortOnNode(tree.with("hostIP", address));
  }

  MapNode tree() {
    return tree;
  }
}
