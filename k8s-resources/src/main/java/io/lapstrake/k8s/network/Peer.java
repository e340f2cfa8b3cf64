package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * Who pods speak with, where that is not a workload of the stack.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicyPeer">
 *     NetworkPolicyPeer</a>
 */
public final class Peer {

  private static final String CONTROLLER = "ingress-nginx";

  private final String id;
  private final MapNode tree;

  private Peer(String id, MapNode tree) {
    this.id = id;
    this.tree = tree;
  }

  /** The ingress controller, where it runs in the namespace {@code ingress-nginx}. */
  public static Peer ingressController() {
    return ingressController(CONTROLLER);
  }

  /** The ingress controller, by the namespace that it runs in. */
  public static Peer ingressController(String namespace) {
    return ingressController(Literal.of(namespace));
  }

  /** The ingress controller, by the namespace that it runs in. */
  public static Peer ingressController(Value<String> namespace) {
    return new Peer("ingress", inNamespace(namespace));
  }

  /** All pods of a namespace. */
  public static Peer namespace(String name) {
    return new Peer(name, inNamespace(Literal.of(name)));
  }

  /**
   * All pods of a namespace.
   *
   * @param id tells it apart from other peers of the same pods
   * @param name the namespace's
   */
  public static Peer namespace(String id, Value<String> name) {
    return new Peer(id, inNamespace(name));
  }

  /** All pods of a namespace of the stack. */
  public static Peer namespace(Resource namespace) {
    return new Peer(namespace.id().id(), inNamespace(namespace.name()));
  }

  /** Every pod of the cluster, whatever its namespace. */
  public static Peer everyPod() {
    return new Peer("every-pod", MapNode.of("namespaceSelector", MapNode.EMPTY));
  }

  /** A range of addresses, such as {@code 203.0.113.0/24}. */
  public static Peer cidr(String range) {
    return cidr(range.replace('/', '-').replace(':', '-'), Literal.of(range));
  }

  /**
   * A range of addresses.
   *
   * @param id tells it apart from other peers of the same pods
   * @param range such as {@code 203.0.113.0/24}
   */
  public static Peer cidr(String id, Value<String> range) {
    return new Peer(id, MapNode.of("ipBlock", MapNode.of("cidr", range)));
  }

  /** Every IPv4 address. */
  public static Peer anywhere() {
    return cidr("anywhere", Literal.of("0.0.0.0/0"));
  }

  /**
   * Without a part of the range of addresses.
   *
   * @throws IllegalStateException when this is no range of addresses
   */
  public Peer except(String range) {
    return except(Literal.of(range));
  }

  /**
   * Without a part of the range of addresses.
   *
   * @throws IllegalStateException when this is no range of addresses
   */
  public Peer except(Value<String> range) {
    if (!isRange()) {
      throw new IllegalStateException("Only a range of addresses has exceptions, not " + id);
    }
    return new Peer(id, tree.append(range, "ipBlock", "except"));
  }

  /**
   * Only those pods that have a label.
   *
   * @throws IllegalStateException when this is a range of addresses
   */
  public Peer podsWith(String label, String value) {
    return podsWith(label, Literal.of(value));
  }

  /**
   * Only those pods that have a label.
   *
   * @throws IllegalStateException when this is a range of addresses
   */
  public Peer podsWith(String label, Value<String> value) {
    if (isRange()) {
      throw new IllegalStateException("A range of addresses has no pods with labels: " + id);
    }
    return new Peer(id, tree.set(value, "podSelector", "matchLabels", label));
  }

  /** A port of the peer that is spoken to by TCP. */
  public Destination port(int number) {
    return Destination.of(this).port(number);
  }

  /** A port of the peer that is spoken to by TCP. */
  public Destination port(Value<Integer> number) {
    return Destination.of(this).port(number);
  }

  /** A port of the peer that is spoken to by UDP. */
  public Destination udpPort(Value<Integer> number) {
    return Destination.of(this).udpPort(number);
  }

  /** A port of the peer that is spoken to by UDP. */
  public Destination udpPort(int number) {
    return Destination.of(this).udpPort(number);
  }

  private boolean isRange() {
    return tree.get("ipBlock") != null;
  }

  private static MapNode inNamespace(Value<?> name) {
    return MapNode.of("namespaceSelector", namespaceSelector(name));
  }

  /** Every namespace has its name as a label, which Kubernetes sets. */
  static MapNode namespaceSelector(Value<?> name) {
    return MapNode.of("matchLabels", MapNode.of("kubernetes.io/metadata.name", name));
  }

  String id() {
    return id;
  }

  MapNode tree() {
    return tree;
  }
}
