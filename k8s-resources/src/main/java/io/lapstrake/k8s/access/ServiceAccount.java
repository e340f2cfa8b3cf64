package io.lapstrake.k8s.access;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * Who a pod is towards the API server, and the registries that its images come from.
 *
 * <pre>{@code
 * ServiceAccount.named("api").withoutToken().imagePullSecret(Secret.existing("registry"))
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/service-account-v1/">
 *     ServiceAccount</a>
 */
public final class ServiceAccount implements KubernetesObject<ServiceAccount> {

  private final Draft draft;

  private ServiceAccount(Draft draft) {
    this.draft = draft;
  }

  /**
   * A ServiceAccount that raw YAML or another library's object describes, for the words that refer
   * to one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static ServiceAccount from(Raw raw) {
    return new ServiceAccount(raw.draftOf("", "ServiceAccount"));
  }

  /** An account that is made elsewhere, by its name; in the namespace of the stack. */
  public static ServiceAccount existing(String name) {
    return existing(name, Literal.of(name));
  }

  /**
   * An account that is made elsewhere; in the namespace of the stack; the name may need binding.
   */
  public static ServiceAccount existing(String id, Value<String> name) {
    return new ServiceAccount(Draft.existing("v1", "ServiceAccount", id, name));
  }

  /** An account; the id is its name too. */
  public static ServiceAccount named(String id) {
    return new ServiceAccount(Draft.of("v1", "ServiceAccount", id));
  }

  /** Its pods get no token of the API server, unless they ask for one. */
  public ServiceAccount withoutToken() {
    return withDraft(draft.set(Literal.FALSE, "automountServiceAccountToken"));
  }

  /** Its pods get a token of the API server, even where the pods themselves say nothing. */
  public ServiceAccount withToken() {
    return withDraft(draft.set(Literal.TRUE, "automountServiceAccountToken"));
  }

  /** A Secret that its pods may mount, where the account allows no others. */
  public ServiceAccount secret(Secret secret) {
    return withDraft(draft.append(MapNode.of("name", secret.name()), "secrets"));
  }

  /** A Secret with which its pods pull their images. */
  public ServiceAccount imagePullSecret(Secret secret) {
    return withDraft(draft.append(MapNode.of("name", secret.name()), "imagePullSecrets"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public ServiceAccount withDraft(Draft changed) {
    return new ServiceAccount(changed);
  }
}
