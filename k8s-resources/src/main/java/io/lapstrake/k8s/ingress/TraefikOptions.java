package io.lapstrake.k8s.ingress;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;

/**
 * What the controller Traefik reads.
 *
 * <pre>{@code
 * ingress.options(TraefikOptions.none().entryPoint("websecure").middleware("shop", "compress"))
 * }</pre>
 *
 * @see <a
 *     href="https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/">
 *     Annotations of Traefik</a>
 */
public final class TraefikOptions implements IngressOptions {

  private static final String PREFIX = "traefik.ingress.kubernetes.io/router.";
  private static final TraefikOptions NONE = new TraefikOptions(MapNode.EMPTY);

  private final MapNode tree;

  private TraefikOptions(MapNode tree) {
    this.tree = tree;
  }

  /** No option yet. */
  public static TraefikOptions none() {
    return NONE;
  }

  /** One more of Traefik's ports that it is served at; all of them when nothing is said. */
  public TraefikOptions entryPoint(String name) {
    return entryPoint(Literal.of(name));
  }

  /** One more of Traefik's ports that it is served at; all of them when nothing is said. */
  public TraefikOptions entryPoint(Value<String> name) {
    return more("entrypoints", name);
  }

  /** One more middleware that requests pass, in the order in which they are said. */
  public TraefikOptions middleware(String namespace, String name) {
    return middleware(Literal.of(namespace), Literal.of(name));
  }

  /** One more middleware that requests pass, in the order in which they are said. */
  public TraefikOptions middleware(Value<String> namespace, Value<String> name) {
    return more("middlewares", Text.format("%s-%s@kubernetescrd", namespace, name));
  }

  /** Serves it by TLS, with the certificate that fits. */
  public TraefikOptions tls() {
    return with("tls", Literal.of("true"));
  }

  /** Serves it by TLS, with a certificate that a resolver of Traefik fetches. */
  public TraefikOptions certificateResolver(String name) {
    return certificateResolver(Literal.of(name));
  }

  /** Serves it by TLS, with a certificate that a resolver of Traefik fetches. */
  public TraefikOptions certificateResolver(Value<String> name) {
    return tls().with("tls.certresolver", name);
  }

  /** Which of the routes that match comes first: the higher; the longer rule when none is said. */
  public TraefikOptions priority(int priority) {
    return priority(Literal.of(priority));
  }

  /** Which of the routes that match comes first: the higher; the longer rule when none is said. */
  public TraefikOptions priority(Value<Integer> priority) {
    return with("priority", Text.format("%s", priority));
  }

  private TraefikOptions more(String name, Value<String> item) {
    return with(
        name,
        tree.get(PREFIX + name) instanceof Value<?> others
            ? Text.format("%s,%s", others, item)
            : item);
  }

  private TraefikOptions with(String name, Value<?> value) {
    return new TraefikOptions(tree.with(PREFIX + name, value));
  }

  @Override
  public MapNode annotations() {
    return tree;
  }
}
