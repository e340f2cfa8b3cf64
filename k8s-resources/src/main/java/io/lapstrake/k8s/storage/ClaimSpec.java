package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * The words for what a claim asks of a volume.
 *
 * @param <C> the claim
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/">
 *     PersistentVolumeClaim</a>
 */
public sealed interface ClaimSpec<C> permits Claim, PersistentVolumeClaim {

  /** The same claim with something in its spec. */
  C withSpec(Node value, String... path);

  /** How many bytes the volume holds at least. */
  default C size(Bytes size) {
    return withSpec(size.quantity(), "resources", "requests", "storage");
  }

  /** The class that provides the volume; the cluster's default when nothing is said. */
  default C storageClass(String name) {
    return storageClass(Literal.of(name));
  }

  /** The class that provides the volume; the cluster's default when nothing is said. */
  default C storageClass(Value<String> name) {
    return withSpec(name, "storageClassName");
  }

  /** Who may use the volume at a time; {@link AccessMode#READ_WRITE_ONCE} when nothing is said. */
  default C access(AccessMode mode) {
    return withSpec(ListNode.of(Literal.of(mode.text())), "accessModes");
  }

  /** A device without a file system. */
  default C blockDevice() {
    return withSpec(Literal.of("Block"), "volumeMode");
  }

  /** Begins with what stood in a snapshot of the same namespace. */
  default C restoredFrom(String snapshot) {
    return restoredFrom(Literal.of(snapshot));
  }

  /** Begins with what stood in a snapshot of the same namespace. */
  default C restoredFrom(Value<String> snapshot) {
    return withSpec(
        MapNode.of("apiGroup", "snapshot.storage.k8s.io")
            .with("kind", "VolumeSnapshot")
            .with("name", snapshot),
        "dataSource");
  }
}
