package io.lapstrake.k8s.pod;

/**
 * Whether what is mounted within a volume later is seen on both sides.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation">Mount
 *     propagation</a>
 */
public enum MountPropagation {
  /** Neither sees what the other mounts. */
  NONE("None"),
  /** The container sees what the node mounts. */
  HOST_TO_CONTAINER("HostToContainer"),
  /** Each sees what the other mounts; only for privileged containers. */
  BIDIRECTIONAL("Bidirectional");

  private final String text;

  MountPropagation(String text) {
    this.text = text;
  }

  /** The propagation as a mount has it. */
  String text() {
    return text;
  }
}
