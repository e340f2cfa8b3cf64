package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.ingress.IngressOptions;
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
  private final boolean hosted; // a host was said, or that every host is meant

  private Ingress(Draft draft, boolean hosted) {
    this.draft = draft;
    this.hosted = hosted;
  }

  /** An Ingress without routes; the id is its name too. */
  public static Ingress named(String id) {
    return new Ingress(Draft.of("networking.k8s.io/v1", "Ingress", id), false);
  }

  /**
   * The host that the words after this one speak of. Words before the first host speak of every
   * host; where there are hosts too, {@link #atEveryHost} says so.
   */
  public Ingress at(String host) {
    return at(Literal.of(host));
  }

  /**
   * The host that the words after this one speak of. Words before the first host speak of every
   * host; where there are hosts too, {@link #atEveryHost} says so.
   */
  public Ingress at(Value<String> host) {
    return next(MapNode.of("host", host));
  }

  /** The words after this one speak of every host that is not said. */
  public Ingress atEveryHost() {
    return next(MapNode.EMPTY);
  }

  private Ingress next(MapNode rule) {
    boolean isEarly = !hosted && (draft.tree().at(RULES) != null || draft.tree().at(TLS) != null);
    Draft hostless =
        isEarly
            ? draft.flawed(
                "LAP-0411",
                "Route or certificate before its host",
                "spec.rules",
                "A route or a certificate was said before the first host, so it would be one of"
                    + " every host.",
                "say at(host) first, or atEveryHost() where every host is meant.")
            : draft;
    return new Ingress(hostless.append(rule, RULES), true);
  }

  /**
   * Rules as Kubernetes has them, under a condition or repeated: once for each host that the user
   * gives, say.
   */
  public Ingress rules(ListPart rules) {
    return withDraft(draft.append(rules, RULES));
  }

  /** Serves hosts by TLS as the user gives it: a list of hosts and Secrets. */
  public Ingress tls(Value<ListNode> certificates) {
    return withDraft(draft.append(ListPart.spread(certificates), TLS));
  }

  /** Serves the host by TLS, with the certificate in a Secret. */
  public Ingress tls(String secret) {
    return tls(Secret.existing(secret));
  }

  /** Serves the host by TLS, with the certificate in a Secret. */
  public Ingress tls(Secret secret) {
    return tls(MapNode.of("secretName", secret.name()));
  }

  /** Serves the host by TLS, with the controller's own certificate. */
  public Ingress tls() {
    return tls(MapNode.EMPTY);
  }

  private Ingress tls(MapNode tls) {
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
    return route(path, "Prefix", IngressBackend.of(port));
  }

  /** Sends what is asked for by exactly one path to a port of a Service. */
  public Ingress exactRoute(String path, ServicePort port) {
    return exactRoute(Literal.of(path), port);
  }

  /** Sends what is asked for by exactly one path to a port of a Service. */
  public Ingress exactRoute(Value<String> path, ServicePort port) {
    return route(path, "Exact", IngressBackend.of(port));
  }

  /** Sends what a path matches as the controller understands it to a port of a Service. */
  public Ingress controllerRoute(String path, ServicePort port) {
    return controllerRoute(Literal.of(path), port);
  }

  /** Sends what a path matches as the controller understands it to a port of a Service. */
  public Ingress controllerRoute(Value<String> path, ServicePort port) {
    return route(path, "ImplementationSpecific", IngressBackend.of(port));
  }

  /**
   * Sends what is under a path, by whole segments, to a port of a Service by its number: to one
   * that has no name.
   */
  public Ingress route(String path, Service service, int port) {
    return route(Literal.of(path), service, Literal.of(port));
  }

  /**
   * Sends what is under a path, by whole segments, to a port of a Service by its number: to one
   * that has no name.
   */
  public Ingress route(Value<String> path, Service service, Value<Integer> port) {
    return route(path, "Prefix", IngressBackend.of(service, port));
  }

  /**
   * Has what is under a path, by whole segments, answered from an object that is no Service, such
   * as a bucket of files, where the controller knows its kind. It is of the same namespace.
   */
  public Ingress objectRoute(String path, Resource object) {
    return objectRoute(Literal.of(path), object);
  }

  /**
   * Has what is under a path, by whole segments, answered from an object that is no Service, such
   * as a bucket of files, where the controller knows its kind. It is of the same namespace.
   */
  public Ingress objectRoute(Value<String> path, Resource object) {
    return route(path, "Prefix", IngressBackend.of(object));
  }

  private Ingress route(Value<String> path, String type, MapNode backend) {
    MapNode route = MapNode.of("path", path).with("pathType", type).with("backend", backend);
    List<ListPart> rules = new ArrayList<>(rules());
    if (rules.isEmpty()) {
      rules.add(MapNode.EMPTY);
    }
    rules.set(rules.size() - 1, last(rules).append(route, PATHS));
    return withDraft(draft.set(ListNode.of(rules), RULES));
  }

  /** Sends what no route matches to a port of a Service. */
  public Ingress otherwise(ServicePort port) {
    return withDraft(draft.set(IngressBackend.of(port), OTHERWISE));
  }

  /** Sends what no route matches to a port of a Service by its number: to one that has no name. */
  public Ingress otherwise(Service service, int port) {
    return otherwise(service, Literal.of(port));
  }

  /** Sends what no route matches to a port of a Service by its number: to one that has no name. */
  public Ingress otherwise(Service service, Value<Integer> port) {
    return withDraft(draft.set(IngressBackend.of(service, port), OTHERWISE));
  }

  /** Has what no route matches answered from an object that is no Service. */
  public Ingress objectOtherwise(Resource object) {
    return withDraft(draft.set(IngressBackend.of(object), OTHERWISE));
  }

  /** The class of controllers that serve it; the cluster's default when nothing is said. */
  public Ingress ingressClass(String name) {
    return ingressClass(Literal.of(name));
  }

  /** The class of controllers that serve it; the cluster's default when nothing is said. */
  public Ingress ingressClass(Value<String> name) {
    return withDraft(draft.set(name, CLASS));
  }

  /** The class of controllers that serve it. */
  public Ingress ingressClass(IngressClass ingressClass) {
    return ingressClass(ingressClass.name());
  }

  /** What its controller is told by annotations. */
  public Ingress options(IngressOptions options) {
    Draft annotated = draft;
    for (MapPart annotation : options.annotations().parts()) {
      annotated = annotated.add(annotation, "metadata", "annotations");
    }
    return withDraft(annotated);
  }

  private List<ListPart> rules() {
    return draft.tree().map("spec").list("rules").parts();
  }

  private static MapNode last(List<ListPart> rules) {
    return rules.get(rules.size() - 1) instanceof MapNode rule ? rule : MapNode.EMPTY;
  }

  @Override
  public void join(Assembly assembly) {
    assembly.resource(IdleHost.found(draft));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Ingress withDraft(Draft changed) {
    return new Ingress(changed, hosted);
  }
}
