package io.lapstrake.k8s.check.reference;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.Pointer;

/**
 * Finds certificates of Ingresses and Gateways that will not be there. An object that cert-manager
 * is told to look after makes its own.
 */
public final class MissingTlsSecret implements Dangling {

  @Override
  public String code() {
    return "LAP-1006";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "TLS Secret that is not there";
  }

  @Override
  public String why() {
    return "Without its Secret an Ingress answers with the certificate of the controller, "
        + "which browsers refuse, and a listener of a Gateway is not served."
        + Given.MADE;
  }

  @Override
  public Family family() {
    return Family.TLS_SECRET;
  }

  @Override
  public void look(Pointer pointer, Cluster cluster, Findings findings) {
    if (!isMade(pointer)) {
      Dangling.super.look(pointer, cluster, findings);
    }
  }

  private static boolean isMade(Pointer pointer) {
    MapNode annotations = pointer.from().tree().map("metadata").map("annotations");
    return annotations.get("cert-manager.io/cluster-issuer") != null
        || annotations.get("cert-manager.io/issuer") != null
        || annotations.get("kubernetes.io/tls-acme") != null;
  }
}
