package io.lapstrake.k8s.gateway;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * How HTTP that comes in at a gateway reaches Services.
 *
 * <pre>{@code
 * HttpRoute.named("shop").at(gateway.listener("https")).host("shop.example.com")
 *     .route("/", web.port("http"))
 *     .rule(HttpRule.of(HttpMatch.under("/api"))
 *         .to(Split.canary(stable.port("http"), canary.port("http"), 10)))
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/api-types/httproute/">HTTPRoute</a>
 */
public final class HttpRoute implements KubernetesObject<HttpRoute> {

  private static final String[] PARENTS = {"spec", "parentRefs"};
  private static final String[] RULES = {"spec", "rules"};

  private final Draft draft;

  private HttpRoute(Draft draft) {
    this.draft = draft;
  }

  /** A route that is attached to nothing yet; the id is its name too. */
  public static HttpRoute named(String id) {
    return new HttpRoute(Draft.of(Api.VERSION, "HTTPRoute", id));
  }

  /** Attaches it to every listener of a gateway that lets it. */
  public HttpRoute at(Gateway gateway) {
    return withDraft(draft.append(gateway.parent(), PARENTS));
  }

  /** Attaches it to a listener of a gateway. */
  public HttpRoute at(GatewayListener listener) {
    return withDraft(draft.append(listener.parent(), PARENTS));
  }

  /**
   * Attaches it to a Service: it is for what the pods of a mesh ask of the Service, not for what
   * comes in at a gateway.
   *
   * @see <a href="https://gateway-api.sigs.k8s.io/mesh/">Gateway API for meshes</a>
   */
  public HttpRoute at(Service service) {
    return withDraft(draft.append(Api.referenceTo(service), PARENTS));
  }

  /** Attaches it to one port of a Service, as the pods of a mesh ask for it. */
  public HttpRoute at(ServicePort port) {
    return withDraft(draft.append(RouteBackend.asParent(port), PARENTS));
  }

  /** A host that it is for, which may begin with {@code *.}; the listener's when none is said. */
  public HttpRoute host(String host) {
    return host(Literal.of(host));
  }

  /** A host that it is for, which may begin with {@code *.}; the listener's when none is said. */
  public HttpRoute host(Value<String> host) {
    return withDraft(draft.append(host, "spec", "hostnames"));
  }

  /** Sends what is under a path, by whole segments, to a port of a Service. */
  public HttpRoute route(String path, ServicePort port) {
    return route(Literal.of(path), port);
  }

  /** Sends what is under a path, by whole segments, to a port of a Service. */
  public HttpRoute route(Value<String> path, ServicePort port) {
    return rule(HttpRule.of(HttpMatch.under(path)).to(port));
  }

  /** One more rule. */
  public HttpRoute rule(HttpRule rule) {
    int index = draft.tree().map("spec").list("rules").size();
    Draft more = draft.append(rule.tree(), RULES);
    return withDraft(
        rule.isWhole()
            ? more
            : more.flawed(
                "LAP-0413",
                "Shares that are not the whole",
                "spec.rules[" + index + "].backendRefs",
                "The shares of the traffic do not make 100 percent together.",
                "give shares that make 100."));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public HttpRoute withDraft(Draft changed) {
    return new HttpRoute(changed);
  }
}
