package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A port of a Service, where there is more to say than its name and number.
 *
 * <pre>{@code
 * service.port(Port.of("dns", 53).protocol(UDP).target("resolver").onEveryNode(30053))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec">
 *     ServiceSpec</a>
 */
public final class Port {

  private final MapNode tree;
  private final String container;

  private Port(MapNode tree, String container) {
    this.tree = tree;
    this.container = container;
  }

  /** A port that leads to the containers' port of the same name. */
  public static Port of(String name, int number) {
    return of(name, Literal.of(number));
  }

  /** A port that leads to the containers' port of the same name. */
  public static Port of(String name, Value<Integer> number) {
    return new Port(MapNode.of("name", name).with("port", number), name);
  }

  /** The name of the containers' port that it leads to. */
  public Port target(String containerPort) {
    return new Port(tree, containerPort);
  }

  /** The number of the containers' port that it leads to. */
  public Port target(int number) {
    return target(Literal.of(number));
  }

  /** The number of the containers' port that it leads to. */
  public Port target(Value<Integer> number) {
    return with("targetPort", number);
  }

  /** The protocol, where that is not TCP. */
  public Port protocol(Protocol protocol) {
    return with("protocol", Literal.of(protocol.name()));
  }

  /** What is spoken, such as {@code kubernetes.io/h2c}, for those that route by it. */
  public Port appProtocol(String protocol) {
    return appProtocol(Literal.of(protocol));
  }

  /** What is spoken, such as {@code kubernetes.io/h2c}, for those that route by it. */
  public Port appProtocol(Value<String> protocol) {
    return with("appProtocol", protocol);
  }

  /**
   * The port that every node opens for it, where the Service is of type NodePort or LoadBalancer.
   */
  public Port onEveryNode(int number) {
    return onEveryNode(Literal.of(number));
  }

  /**
   * The port that every node opens for it, where the Service is of type NodePort or LoadBalancer.
   */
  public Port onEveryNode(Value<Integer> number) {
    return with("nodePort", number);
  }

  private Port with(String key, Node value) {
    return new Port(tree.with(key, value), container);
  }

  /** The containers' port that it leads to by name; null when it leads to a number. */
  @Nullable String container() {
    return tree.get("targetPort") == null ? container : null;
  }

  Protocol protocol() {
    String said = tree.text("protocol");
    return said == null ? Protocol.TCP : Protocol.valueOf(said);
  }

  MapNode tree() {
    return tree;
  }
}
