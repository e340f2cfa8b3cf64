package io.lapstrake.k8s.gateway;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * A class of gateways, by the controller that runs them.
 *
 * <pre>{@code
 * GatewayClass.named("public", "gateway.envoyproxy.io/gatewayclass-controller")
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/api-types/gatewayclass/">GatewayClass</a>
 */
public final class GatewayClass implements KubernetesObject<GatewayClass> {

  private final Draft draft;

  private GatewayClass(Draft draft) {
    this.draft = draft;
  }

  /**
   * A GatewayClass that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static GatewayClass from(Raw raw) {
    return new GatewayClass(raw.draftOf("gateway.networking.k8s.io", "GatewayClass"));
  }

  /**
   * A class; the id is its name too.
   *
   * @param controller who runs its gateways, as a domain and a path; it cannot be changed
   */
  public static GatewayClass named(String id, String controller) {
    return named(id, Literal.of(controller));
  }

  /**
   * A class; the id is its name too.
   *
   * @param controller who runs its gateways, as a domain and a path; it cannot be changed
   */
  public static GatewayClass named(String id, Value<String> controller) {
    return new GatewayClass(
        Draft.of(Api.VERSION, "GatewayClass", id).set(controller, "spec", "controllerName"));
  }

  /** A class that is made elsewhere. */
  public static GatewayClass existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A class that is made elsewhere. */
  public static GatewayClass existing(String id, Value<String> name) {
    return new GatewayClass(Draft.existing(Api.VERSION, "GatewayClass", id, name));
  }

  /** What it is for, in at most 64 characters. */
  public GatewayClass description(String text) {
    return description(Literal.of(text));
  }

  /** What it is for, in at most 64 characters. */
  public GatewayClass description(Value<String> text) {
    return withDraft(draft.set(text, "spec", "description"));
  }

  /** What the controller is told, as an object of its own kind. */
  public GatewayClass parameters(KubernetesObject<?> object) {
    return withDraft(draft.set(Api.referenceTo(object), "spec", "parametersRef"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public GatewayClass withDraft(Draft changed) {
    return new GatewayClass(changed);
  }
}
