package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.LabelTest;

/**
 * A port that a gateway listens on, and which routes may attach themselves to it.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#listener">Listener</a>
 */
public final class Listener {

  private final MapNode tree;

  private Listener(MapNode tree) {
    this.tree = tree;
  }

  /** Plain HTTP. */
  public static Listener http(String name, int port) {
    return http(name, Literal.of(port));
  }

  /** Plain HTTP. */
  public static Listener http(String name, Value<Integer> port) {
    return of(name, port, "HTTP");
  }

  /** HTTP by TLS, which ends here, with the certificate in a Secret. */
  public static Listener https(String name, int port, Secret certificate) {
    return https(name, Literal.of(port), certificate);
  }

  /** HTTP by TLS, which ends here, with the certificate in a Secret. */
  public static Listener https(String name, Value<Integer> port, Secret certificate) {
    return of(name, port, "HTTPS").with(MapNode.of("mode", "Terminate")).certificate(certificate);
  }

  /** TLS that is led through as it is, by the host that it asks for. */
  public static Listener passthrough(String name, int port) {
    return passthrough(name, Literal.of(port));
  }

  /** TLS that is led through as it is, by the host that it asks for. */
  public static Listener passthrough(String name, Value<Integer> port) {
    return of(name, port, "TLS").with(MapNode.of("mode", "Passthrough"));
  }

  private static Listener of(String name, Value<Integer> port, String protocol) {
    return new Listener(MapNode.of("name", name).with("port", port).with("protocol", protocol));
  }

  private Listener with(MapNode tls) {
    return new Listener(tree.with("tls", tls));
  }

  /**
   * One more certificate, for the hosts that the others are not of. A Secret of another namespace
   * needs a ReferenceGrant there, which lets Gateways of this one refer to it.
   */
  public Listener certificate(Secret secret) {
    Node reference = secret.draft().part(new Named("certificate", MapNode.EMPTY));
    return new Listener(tree.append(reference, "tls", "certificateRefs"));
  }

  /** One more certificate, in an object that is no Secret, where the controller knows its kind. */
  public Listener certificate(KubernetesObject<?> holder) {
    return new Listener(tree.append(Api.referenceTo(holder), "tls", "certificateRefs"));
  }

  /** What the controller is told of how it speaks TLS, such as the least version. */
  public Listener tlsOption(String key, String value) {
    return tlsOption(key, Literal.of(value));
  }

  /** What the controller is told of how it speaks TLS, such as the least version. */
  public Listener tlsOption(String key, Value<String> value) {
    return new Listener(tree.add(Entry.of(key, value), "tls", "options"));
  }

  /** Only the host that is asked for, which may begin with {@code *.}; all when nothing is said. */
  public Listener host(String host) {
    return host(Literal.of(host));
  }

  /** Only the host that is asked for, which may begin with {@code *.}; all when nothing is said. */
  public Listener host(Value<String> host) {
    return new Listener(tree.with("hostname", host));
  }

  /** Routes of every namespace may attach themselves; of its own when nothing is said. */
  public Listener routesFromEveryNamespace() {
    return namespaces(MapNode.of("from", "All"));
  }

  /** Routes of the namespaces that have a label may attach themselves. */
  public Listener routesFrom(String label, String value) {
    return routesFrom(label, Literal.of(value));
  }

  /** Routes of the namespaces that have a label may attach themselves. */
  public Listener routesFrom(String label, Value<String> value) {
    return namespaces(
        tree.map("allowedRoutes")
            .map("namespaces")
            .with("from", "Selector")
            .set(value, "selector", "matchLabels", label));
  }

  /** Routes of the namespaces whose labels pass all tests may attach themselves. */
  public Listener routesFrom(LabelTest... tests) {
    return namespaces(
        tree.map("allowedRoutes")
            .map("namespaces")
            .with("from", "Selector")
            .set(LabelTest.all(tests), "selector", "matchExpressions"));
  }

  private Listener namespaces(MapNode namespaces) {
    return new Listener(tree.set(namespaces, "allowedRoutes", "namespaces"));
  }

  /** Only routes of a kind may attach themselves; all that fit when nothing is said. */
  public Listener routesOf(RouteKind kind) {
    return routesOf(MapNode.of("kind", kind.text()));
  }

  /** Only routes of a kind that the Gateway API does not have itself may attach themselves. */
  public Listener routesOf(String group, String kind) {
    return routesOf(MapNode.of("group", group).with("kind", kind));
  }

  private Listener routesOf(MapNode kind) {
    return new Listener(tree.append(kind, "allowedRoutes", "kinds"));
  }

  MapNode tree() {
    return tree;
  }
}
