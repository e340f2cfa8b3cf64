package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.config.ConfigMap;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Which certificates a gateway takes of its clients: those that some authority has signed; from
 * version 1.5 of the Gateway API.
 *
 * <pre>{@code
 * ClientCertificates.signedBy(ConfigMap.existing("partners-ca"))
 * }</pre>
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#frontendtlsvalidation">
 *     FrontendTLSValidation</a>
 */
public final class ClientCertificates {

  private final MapNode tree;

  private ClientCertificates(MapNode tree) {
    this.tree = tree;
  }

  /** Those that an authority has signed whose certificate a ConfigMap has under {@code ca.crt}. */
  public static ClientCertificates signedBy(ConfigMap authority) {
    return new ClientCertificates(MapNode.EMPTY).orBy(authority);
  }

  /** Or that another authority has signed, in a ConfigMap or what else the controller knows. */
  public ClientCertificates orBy(KubernetesObject<?> authority) {
    return new ClientCertificates(tree.append(Api.referenceTo(authority), "caCertificateRefs"));
  }

  /** Clients without such a certificate are let in all the same; the Service may look at it. */
  public ClientCertificates orWithout() {
    return new ClientCertificates(tree.with("mode", "AllowInsecureFallback"));
  }

  MapNode tree() {
    return tree;
  }
}
