package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;

/**
 * A port of a gateway, and the hosts that it is open for.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/gateway/#Server">Server</a>
 */
public final class Server {

  private final MapNode tree;

  private Server(MapNode tree) {
    this.tree = tree;
  }

  /** Plain HTTP. */
  public static Server http(String name, int port) {
    return http(name, Literal.of(port));
  }

  /** Plain HTTP. */
  public static Server http(String name, Value<Integer> port) {
    return of(name, port, "HTTP");
  }

  /** HTTP by TLS, which ends here, with the certificate in a Secret beside the proxies. */
  public static Server https(String name, int port, Secret certificate) {
    return https(name, Literal.of(port), certificate);
  }

  /** HTTP by TLS, which ends here, with the certificate in a Secret beside the proxies. */
  public static Server https(String name, Value<Integer> port, Secret certificate) {
    return of(name, port, "HTTPS")
        .tls("credentialName", certificate.name())
        .tls("mode", Literal.of("SIMPLE"));
  }

  /** TLS that is led through as it is. */
  public static Server passthrough(String name, int port) {
    return passthrough(name, Literal.of(port));
  }

  /** TLS that is led through as it is. */
  public static Server passthrough(String name, Value<Integer> port) {
    return of(name, port, "TLS").tls("mode", Literal.of("PASSTHROUGH"));
  }

  /** TCP, whatever is spoken. */
  public static Server tcp(String name, int port) {
    return tcp(name, Literal.of(port));
  }

  /** TCP, whatever is spoken. */
  public static Server tcp(String name, Value<Integer> port) {
    return of(name, port, "TCP");
  }

  private static Server of(String name, Value<Integer> number, String protocol) {
    MapNode port = MapNode.of("name", name).with("number", number).with("protocol", protocol);
    return new Server(MapNode.of("port", port));
  }

  /** A host that it is open for, which may be {@code *} or begin with {@code *.}. */
  public Server host(String host) {
    return host(Literal.of(host));
  }

  /** A host that it is open for, which may be {@code *} or begin with {@code *.}. */
  public Server host(Value<String> host) {
    return new Server(tree.append(host, "hosts"));
  }

  /** Sends clients to HTTPS for good. */
  public Server redirectingToHttps() {
    return tls("httpsRedirect", Literal.TRUE);
  }

  /** Clients show a certificate too. */
  public Server mutual() {
    return tls("mode", Literal.of("MUTUAL"));
  }

  private Server tls(String field, Node value) {
    return new Server(tree.set(value, "tls", field));
  }

  MapNode tree() {
    return tree;
  }
}
