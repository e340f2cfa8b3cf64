package io.lapstrake.k8s.gateway;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.IpAddress;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.object.Raw;

/**
 * Where traffic from outside comes in: listeners, to which routes attach themselves.
 *
 * <pre>{@code
 * Gateway.named("public", GatewayClass.existing("envoy"))
 *     .listener(Listener.http("http", 80))
 *     .listener(Listener.https("https", 443, Secret.existing("shop-tls")).host("*.example.com"))
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/api-types/gateway/">Gateway</a>
 */
public final class Gateway implements KubernetesObject<Gateway> {

  private final Draft draft;

  private Gateway(Draft draft) {
    this.draft = draft;
  }

  /**
   * A Gateway that raw YAML or another library's object describes, for the words that refer to one.
   * It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static Gateway from(Raw raw) {
    return new Gateway(raw.draftOf("gateway.networking.k8s.io", "Gateway"));
  }

  /** A gateway of a class, still without listeners; the id is its name too. */
  public static Gateway named(String id, GatewayClass gatewayClass) {
    return new Gateway(
        Draft.of(Api.VERSION, "Gateway", id).set(gatewayClass.name(), "spec", "gatewayClassName"));
  }

  /** A gateway that is made elsewhere. */
  public static Gateway existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A gateway that is made elsewhere. */
  public static Gateway existing(String id, Value<String> name) {
    return new Gateway(Draft.existing(Api.VERSION, "Gateway", id, name));
  }

  /** One more listener. */
  public Gateway listener(Listener listener) {
    return withDraft(draft.append(listener.tree(), "spec", "listeners"));
  }

  /** One of its listeners, for the routes that attach themselves to it alone. */
  public GatewayListener listener(String name) {
    return GatewayListener.of(this, name);
  }

  /** An address that it is asked to have. */
  public Gateway address(IpAddress ip) {
    return address(ip.value());
  }

  /** An address that it is asked to have. */
  public Gateway address(String ip) {
    return address(Literal.of(ip));
  }

  /** An address that it is asked to have. */
  public Gateway address(Value<String> ip) {
    return address("IPAddress", ip);
  }

  /** A host name that it is asked to have as its address. */
  public Gateway addressByName(String host) {
    return addressByName(Literal.of(host));
  }

  /** A host name that it is asked to have as its address. */
  public Gateway addressByName(Value<String> host) {
    return address("Hostname", host);
  }

  private Gateway address(String type, Value<String> value) {
    return withDraft(
        draft.append(MapNode.of("type", type).with("value", value), "spec", "addresses"));
  }

  /** A label of what the controller makes for it. */
  public Gateway infrastructureLabel(String key, String value) {
    return infrastructureLabel(key, Literal.of(value));
  }

  /** A label of what the controller makes for it. */
  public Gateway infrastructureLabel(String key, Value<String> value) {
    return withDraft(draft.add(Entry.of(key, value), "spec", "infrastructure", "labels"));
  }

  /** An annotation of what the controller makes for it, such as its load balancer. */
  public Gateway infrastructureAnnotation(String key, String value) {
    return infrastructureAnnotation(key, Literal.of(value));
  }

  /** An annotation of what the controller makes for it, such as its load balancer. */
  public Gateway infrastructureAnnotation(String key, Value<String> value) {
    return withDraft(draft.add(Entry.of(key, value), "spec", "infrastructure", "annotations"));
  }

  /** What the controller is told of this gateway, as an object of the same namespace. */
  public Gateway infrastructureParameters(KubernetesObject<?> object) {
    return withDraft(
        draft.set(Api.localReferenceTo(object), "spec", "infrastructure", "parametersRef"));
  }

  /**
   * The certificate by which Services know it, where they ask for one; from version 1.5 of the
   * Gateway API.
   */
  public Gateway clientCertificate(Secret secret) {
    Node reference = Api.referenceTo(secret);
    return withDraft(draft.set(reference, "spec", "tls", "backend", "clientCertificateRef"));
  }

  /**
   * Clients must show a certificate, at every listener with HTTPS that says nothing else; from
   * version 1.5 of the Gateway API.
   */
  public Gateway clientsMustShow(ClientCertificates certificates) {
    return withDraft(
        draft.set(certificates.tree(), "spec", "tls", "frontend", "default", "validation"));
  }

  /** Clients must show a certificate at a port; others may be told of the gateway as a whole. */
  public Gateway clientsMustShow(ClientCertificates certificates, int port) {
    return clientsMustShow(certificates, Literal.of(port));
  }

  /** Clients must show a certificate at a port; others may be told of the gateway as a whole. */
  public Gateway clientsMustShow(ClientCertificates certificates, Value<Integer> port) {
    MapNode tls = MapNode.of("validation", certificates.tree());
    return withDraft(
        draft.append(
            MapNode.of("port", port).with("tls", tls), "spec", "tls", "frontend", "perPort"));
  }

  /**
   * ListenerSets of every namespace may add listeners; those of none when nothing is said. From
   * version 1.5 of the Gateway API.
   */
  public Gateway listenersFromEveryNamespace() {
    return listenersFrom(MapNode.of("from", "All"));
  }

  /**
   * ListenerSets of its own namespace may add listeners; those of none when nothing is said. From
   * version 1.5 of the Gateway API.
   */
  public Gateway listenersFromItsNamespace() {
    return listenersFrom(MapNode.of("from", "Same"));
  }

  /**
   * ListenerSets of the namespaces whose labels pass all tests may add listeners; from version 1.5
   * of the Gateway API.
   */
  public Gateway listenersFrom(LabelTest... tests) {
    return listenersFrom(
        MapNode.of("from", "Selector")
            .with("selector", MapNode.of("matchExpressions", LabelTest.all(tests))));
  }

  private Gateway listenersFrom(MapNode namespaces) {
    return withDraft(draft.set(namespaces, "spec", "allowedListeners", "namespaces"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public Gateway withDraft(Draft changed) {
    return new Gateway(changed);
  }

  /** Itself, as a route refers to it. */
  Node parent() {
    return draft.part(new Named("gateway", MapNode.EMPTY));
  }
}
