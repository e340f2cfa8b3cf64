package io.lapstrake.k8s.workload;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.access.ServiceAccount;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.security.PodSecurity;

/**
 * The words for who a workload's pods are.
 *
 * @param <W> the kind
 */
public sealed interface Identity<W extends Identity<W>> extends PodTemplate<W> permits Workload {

  /** Who the pods are towards the API server. */
  default W serviceAccount(ServiceAccount account) {
    return serviceAccount(account.name());
  }

  /** Who the pods are towards the API server, by the name of an account that is made elsewhere. */
  default W serviceAccount(String name) {
    return serviceAccount(Literal.of(name));
  }

  /** Who the pods are towards the API server, by the name of an account. */
  default W serviceAccount(Value<String> name) {
    return withPod(name, "serviceAccountName");
  }

  /** The pods get no token of the API server. */
  default W withoutApiToken() {
    return withPod(Literal.FALSE, "automountServiceAccountToken");
  }

  /** The pods get a token of the API server, though their account says otherwise. */
  default W withApiToken() {
    return withPod(Literal.TRUE, "automountServiceAccountToken");
  }

  /** A Secret with which images are pulled. */
  default W imagePullSecret(Secret secret) {
    return withPodItem(MapNode.of("name", secret.name()), "imagePullSecrets");
  }

  /** Secrets with which images are pulled, that the user gives. */
  default W imagePullSecrets(Value<ListNode> secrets) {
    return withPodItem(ListPart.spread(secrets), "imagePullSecrets");
  }

  /** As whom all its containers run. */
  default W security(PodSecurity security) {
    return withPod(security.tree(), "securityContext");
  }

  /** As whom all its containers run, as the user gives it. */
  default W security(Value<MapNode> security) {
    return withPod(MapNode.EMPTY.with(MapPart.spread(security)), "securityContext");
  }
}
