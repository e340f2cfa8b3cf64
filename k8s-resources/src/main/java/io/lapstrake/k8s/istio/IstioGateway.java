package io.lapstrake.k8s.istio;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Istio's Gateway: what the proxies at the edge of the mesh listen for.
 *
 * <pre>{@code
 * IstioGateway.named("public").ofIngressGateway()
 *     .server(Server.https("https", 443, Secret.existing("shop-tls")).host("shop.example.com"))
 * }</pre>
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/gateway/">Gateway</a>
 */
public final class IstioGateway implements KubernetesObject<IstioGateway> {

  static final String VERSION = "networking.istio.io/v1";

  private final Draft draft;

  private IstioGateway(Draft draft) {
    this.draft = draft;
  }

  /** A gateway of no proxies yet; the id is its name too. */
  public static IstioGateway named(String id) {
    return new IstioGateway(Draft.of(VERSION, "Gateway", id));
  }

  /** A gateway that is made elsewhere. */
  public static IstioGateway existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A gateway that is made elsewhere. */
  public static IstioGateway existing(String id, Value<String> name) {
    return new IstioGateway(Draft.existing(VERSION, "Gateway", id, name));
  }

  /**
   * Of the proxies that Istio installs for what comes in: those with {@code istio: ingressgateway}.
   */
  public IstioGateway ofIngressGateway() {
    return selecting("istio", "ingressgateway");
  }

  /** Of the proxies whose pods have a label. */
  public IstioGateway selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** Of the proxies whose pods have a label. */
  public IstioGateway selecting(String label, Value<String> value) {
    return withDraft(draft.add(Entry.of(label, value), "spec", "selector"));
  }

  /** One more port that the proxies listen on. */
  public IstioGateway server(Server server) {
    return withDraft(draft.append(server.tree(), "spec", "servers"));
  }

  /** Itself, as a virtual service names it. */
  Node reference() {
    return draft.part(new GatewayName());
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public IstioGateway withDraft(Draft changed) {
    return new IstioGateway(changed);
  }
}
