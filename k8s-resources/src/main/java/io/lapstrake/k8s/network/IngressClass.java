package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * A class of controllers that serve Ingresses.
 *
 * <pre>{@code
 * IngressClass.named("nginx", "k8s.io/ingress-nginx").asDefault()
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class">Ingress
 *     class</a>
 */
public final class IngressClass implements KubernetesObject<IngressClass> {

  private static final String[] PARAMETERS = {"spec", "parameters"};

  private final Draft draft;

  private IngressClass(Draft draft) {
    this.draft = draft;
  }

  /**
   * An IngressClass that raw YAML or another library's object describes, for the words that refer
   * to one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static IngressClass from(Raw raw) {
    return new IngressClass(raw.draftOf("networking.k8s.io", "IngressClass"));
  }

  /**
   * A class; the id is its name too.
   *
   * @param controller who serves it, such as {@code k8s.io/ingress-nginx}; it cannot be changed
   */
  public static IngressClass named(String id, String controller) {
    return named(id, Literal.of(controller));
  }

  /**
   * A class; the id is its name too.
   *
   * @param controller who serves it, such as {@code k8s.io/ingress-nginx}; it cannot be changed
   */
  public static IngressClass named(String id, Value<String> controller) {
    return new IngressClass(
        Draft.of("networking.k8s.io/v1", "IngressClass", id).set(controller, "spec", "controller"));
  }

  /** A class that is made elsewhere. */
  public static IngressClass existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A class that is made elsewhere. */
  public static IngressClass existing(String id, Value<String> name) {
    return new IngressClass(Draft.existing("networking.k8s.io/v1", "IngressClass", id, name));
  }

  /** Ingresses that say no class are of this one. */
  public IngressClass asDefault() {
    return annotation("ingressclass.kubernetes.io/is-default-class", "true");
  }

  /** What the controller is told, as an object of the cluster. */
  public IngressClass parameters(Resource object) {
    return withDraft(draft.set(KindAndName.of(object).with("scope", "Cluster"), PARAMETERS));
  }

  /** What the controller is told, as an object that lives in a namespace. */
  public IngressClass namespacedParameters(Resource object) {
    return withDraft(
        draft.set(
            KindAndName.of(object)
                .with("scope", "Namespace")
                .with("namespace", object.draft().aspect(FieldAspect.NAMESPACE)),
            PARAMETERS));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public IngressClass withDraft(Draft changed) {
    return new IngressClass(changed);
  }
}
