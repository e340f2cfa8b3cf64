package io.lapstrake.k8s.gateway;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;

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
