package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.ResourceKey;
import java.util.Set;

/**
 * Decides which objects may have pods that nobody sees in the stack: custom resources, such as a
 * {@code Prometheus}, whose operators make workloads of them.
 */
final class Operated {

  /** The groups of custom resources that only configure something. */
  private static final Set<String> WITHOUT_PODS =
      Set.of(
          "acme.cert-manager.io",
          "bitnami.com",
          "cert-manager.io",
          "cilium.io",
          "external-secrets.io",
          "metallb.io",
          "networking.istio.io",
          "security.istio.io",
          "telemetry.istio.io",
          "traefik.io");

  private static final Set<String> WATCHED =
      Set.of(
          "AlertmanagerConfig",
          "PodMonitor",
          "Probe",
          "PrometheusRule",
          "ScrapeConfig",
          "ServiceMonitor");

  private Operated() {}

  /** Whether an object may have pods by an operator, which labels them with the object's name. */
  static boolean mayHavePods(ResourceKey object) {
    String group = object.group();
    boolean custom = group.indexOf('.') > 0 && !group.endsWith(".k8s.io");
    boolean watched = group.equals("monitoring.coreos.com") && WATCHED.contains(object.kind());
    return custom && !watched && !WITHOUT_PODS.contains(group);
  }
}
