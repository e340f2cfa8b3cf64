package io.lapstrake.k8s.storage;

/**
 * What a driver does with a volume, for which it may need a Secret.
 *
 * @see <a href="https://kubernetes-csi.github.io/docs/secrets-and-credentials.html">Secrets of
 *     drivers</a>
 */
public enum CsiStep {
  /** Attaches it to a node. */
  ATTACH("controllerPublishSecretRef"),
  /** Mounts it once on a node. */
  STAGE("nodeStageSecretRef"),
  /** Mounts it for a pod. */
  MOUNT("nodePublishSecretRef"),
  /** Makes it larger. */
  EXPAND("controllerExpandSecretRef"),
  /** Makes its file system larger. */
  EXPAND_ON_NODE("nodeExpandSecretRef");

  private final String field;

  CsiStep(String field) {
    this.field = field;
  }

  /** The field of the volume that names the Secret. */
  String field() {
    return field;
  }
}
