package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.object.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/**
 * How HTTP from outside reaches Services: hosts, and the paths of each.
 *
 * <pre>{@code
 * Ingress.named("web")
 *     .at("shop.example.com").tls("shop-tls").route("/", web.port("http")).route("/api", api.port("http"))
 *     .at("admin.example.com").tls("admin-tls").route("/", admin.port("http"))
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/ingress/">Ingress</a>
 */
public final class Ingress implements KubernetesObject<Ingress> {

  private static final String[] RULES = {"spec", "rules"};
  private static final String[] TLS = {"spec", "tls"};
  private static final String[] OTHERWISE = {"spec", "defaultBackend"};
  private static final String[] CLASS = {"spec", "ingressClassName"};
  private static final String[] PATHS = {"http", "paths"};

  private final Draft draft;

  private Ingress(Draft draft) {
    this.draft = draft;
  }

  /** An Ingress without routes; the id is its name too. */
  public static Ingress named(String id) {
    return new Ingress(Draft.of("networking.k8s.io/v1", "Ingress", id));
  }

  /** The host that the words after this one speak of; without one they speak of every host. */
  public Ingress at(String host) {
    return at(Literal.of(host));
  }

  /** The host that the words after this one speak of; without one they speak of every host. */
  public Ingress at(Value<String> host) {
    return withDraft(draft.append(MapNode.of("host", host), RULES));
  }

  /** Serves the host by TLS, with the certificate in a Secret. */
  public Ingress tls(String secret) {
    return tls(Secret.existing(secret));
  }

  /** Serves the host by TLS, with the certificate in a Secret. */
  public Ingress tls(Secret secret) {
    MapNode tls = MapNode.of("secretName", secret.name());
    List<ListPart> rules = rules();
    return rules.isEmpty() || !(last(rules).get("host") instanceof Value<?> host)
        ? withDraft(draft.append(tls, TLS))
        : withDraft(draft.append(tls.with("hosts", ListNode.of(host)), TLS));
  }

  /** Sends what is under a path, by whole segments, to a port of a Service. */
  public Ingress route(String path, ServicePort port) {
    return route(Literal.of(path), port);
  }

  /** Sends what is under a path, by whole segments, to a port of a Service. */
  public Ingress route(Value<String> path, ServicePort port) {
    return route(path, "Prefix", port);
  }

  /** Sends what is asked for by exactly one path to a port of a Service. */
  public Ingress exactRoute(String path, ServicePort port) {
    return exactRoute(Literal.of(path), port);
  }

  /** Sends what is asked for by exactly one path to a port of a Service. */
  public Ingress exactRoute(Value<String> path, ServicePort port) {
    return route(path, "Exact", port);
  }

  /** Sends what a path matches as the controller understands it to a port of a Service. */
  public Ingress controllerRoute(String path, ServicePort port) {
    return controllerRoute(Literal.of(path), port);
  }

  /** Sends what a path matches as the controller understands it to a port of a Service. */
  public Ingress controllerRoute(Value<String> path, ServicePort port) {
    return route(path, "ImplementationSpecific", port);
  }

  private Ingress route(Value<String> path, String type, ServicePort port) {
    MapNode route = MapNode.of("path", path).with("pathType", type).with("backend", backend(port));
    List<ListPart> rules = new ArrayList<>(rules());
    if (rules.isEmpty()) {
      rules.add(MapNode.EMPTY);
    }
    rules.set(rules.size() - 1, last(rules).append(route, PATHS));
    return withDraft(draft.set(ListNode.of(rules), RULES));
  }

  /** Sends what no route matches to a port of a Service. */
  public Ingress otherwise(ServicePort port) {
    return withDraft(draft.set(backend(port), OTHERWISE));
  }

  private static MapNode backend(ServicePort port) {
    MapNode service =
        MapNode.of("name", port.serviceName()).with("port", MapNode.of("name", port.name()));
    return MapNode.of("service", service);
  }

  /** The class of controllers that serve it; the cluster's default when nothing is said. */
  public Ingress ingressClass(String name) {
    return ingressClass(Literal.of(name));
  }

  /** The class of controllers that serve it; the cluster's default when nothing is said. */
  public Ingress ingressClass(Value<String> name) {
    return withDraft(draft.set(name, CLASS));
  }

  private List<ListPart> rules() {
    return draft.tree().map("spec").list("rules").parts();
  }

  private static MapNode last(List<ListPart> rules) {
    return rules.get(rules.size() - 1) instanceof MapNode rule ? rule : MapNode.EMPTY;
  }

  @Override
  public void join(Assembly assembly) {
    assembly.resource(
        draft.tree().get("spec") instanceof MapNode spec && leadsSomewhere(spec)
            ? draft
            : draft.flawed(
                "LAP-0403",
                "Ingress without routes",
                "spec.rules",
                "Kubernetes takes an Ingress only when it has a route or a default.",
                "add route(path, service.port(…)) or otherwise(service.port(…))."));
  }

  private static boolean leadsSomewhere(MapNode spec) {
    return spec.get("rules") != null || spec.get("defaultBackend") != null;
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Ingress withDraft(Draft changed) {
    return new Ingress(changed);
  }
}
