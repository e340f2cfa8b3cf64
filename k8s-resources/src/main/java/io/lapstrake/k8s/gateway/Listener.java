package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;

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

  /** One more certificate, for the hosts that the others are not of. */
  public Listener certificate(Secret secret) {
    return new Listener(tree.append(MapNode.of("name", secret.name()), "tls", "certificateRefs"));
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

  private Listener namespaces(MapNode namespaces) {
    return new Listener(tree.set(namespaces, "allowedRoutes", "namespaces"));
  }

  /** Only routes of a kind may attach themselves; all that fit when nothing is said. */
  public Listener routesOf(RouteKind kind) {
    return new Listener(tree.append(MapNode.of("kind", kind.text()), "allowedRoutes", "kinds"));
  }

  MapNode tree() {
    return tree;
  }
}
