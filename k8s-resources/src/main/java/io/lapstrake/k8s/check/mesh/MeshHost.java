package io.lapstrake.k8s.check.mesh;

import java.util.Optional;

/**
 * A Service as Istio names it: by its name in the same namespace, or by its whole DNS name.
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination">
 *     Destination</a>
 */
record MeshHost(String namespace, String name) {

  /** Empty for what is no Service of the cluster. */
  static Optional<MeshHost> of(String host, String namespace) {
    String[] labels = host.split("\\.", -1);
    if (labels.length == 1) {
      return host.isEmpty() ? Optional.empty() : Optional.of(new MeshHost(namespace, host));
    }
    return labels.length >= 3 && labels[2].equals("svc")
        ? Optional.of(new MeshHost(labels[1], labels[0]))
        : Optional.empty();
  }
}
