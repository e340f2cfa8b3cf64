package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.Cidr;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.pod.Pods;

/**
 * Who pods speak with, where that is not a workload of the stack.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicyPeer">
 *     NetworkPolicyPeer</a>
 */
public final class Peer {

  /** The namespace that ingress-nginx is installed in, unless one says otherwise. */
  public static final String INGRESS_NGINX = "ingress-nginx";

  private final String id;
  private final Node tree;

  private Peer(String id, Node tree) {
    this.id = id;
    this.tree = tree;
  }

  /**
   * The ingress controller, by the namespace that it runs in.
   *
   * @param namespace such as {@link #INGRESS_NGINX}
   */
  public static Peer ingressController(String namespace) {
    return namespace(namespace);
  }

  /** The ingress controller, by the namespace that it runs in. */
  public static Peer ingressController(Value<String> namespace) {
    return new Peer("ingress", inNamespace(namespace));
  }

  /** The pods that a workload of the stack runs. */
  public static Peer pods(Pods pods) {
    return new Peer(pods.id().hyphenated(), PodPeer.of(pods.id()));
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
    return new Peer(namespace.id().hyphenated(), inNamespace(namespace.name()));
  }

  /** Every pod of the cluster, whatever its namespace. */
  public static Peer everyPod() {
    return new Peer("every-pod", MapNode.of("namespaceSelector", MapNode.EMPTY));
  }

  /** Every pod of the same namespace. */
  public static Peer everyPodOfTheNamespace() {
    return new Peer("namespace", MapNode.of("podSelector", MapNode.EMPTY));
  }

  /** A block of addresses. */
  public static Peer cidr(Cidr block) {
    return cidr(block.text());
  }

  /** A block of addresses, such as {@code 203.0.113.0/24}. */
  public static Peer cidr(String range) {
    return cidr(PolicyName.of(range), Literal.of(range));
  }

  /**
   * A block of addresses.
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

  /** Every IPv6 address. */
  public static Peer anywhereIpv6() {
    return cidr("anywhere-ipv6", Literal.of("::/0"));
  }

  /** What tells it apart in the name of a policy, in place of what it is. */
  public Peer called(String other) {
    return new Peer(other, tree);
  }

  /**
   * Without a part of the range of addresses.
   *
   * @throws IllegalStateException when this is no range of addresses
   */
  public Peer except(Cidr block) {
    return except(block.value());
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
    return new Peer(
        id + "-except-" + PolicyName.of(range), map().append(range, "ipBlock", "except"));
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
    return new Peer(
        id + "-" + PolicyName.of(label) + "-" + PolicyName.of(value),
        map().set(value, "podSelector", "matchLabels", label));
  }

  /**
   * Only those pods whose labels pass a test.
   *
   * @throws IllegalStateException when this is a range of addresses
   */
  public Peer podsWith(LabelTest test) {
    if (isRange()) {
      throw new IllegalStateException("A range of addresses has no pods with labels: " + id);
    }
    return new Peer(
        id + "-" + PolicyName.of(test.key()),
        map().append(test.tree(), "podSelector", "matchExpressions"));
  }

  /** A port of the peer, or several that follow one another. */
  public Destination port(PolicyPort port) {
    return Destination.of(this).port(port);
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
    return tree instanceof MapNode map && map.get("ipBlock") != null;
  }

  private MapNode map() {
    if (tree instanceof MapNode map) {
      return map;
    }
    throw new IllegalStateException("The pods of a workload are known by their own labels: " + id);
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

  Node tree() {
    return tree;
  }
}
