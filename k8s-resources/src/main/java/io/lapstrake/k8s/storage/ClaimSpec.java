package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.LabelTest;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * The words for what a claim asks of a volume.
 *
 * @param <C> the claim
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/">
 *     PersistentVolumeClaim</a>
 */
public sealed interface ClaimSpec<C> permits Claim, PersistentVolumeClaim, EphemeralClaim {

  /** The same claim with something in its spec. */
  C withSpec(Node value, String... path);

  /** How many bytes the volume holds at least. */
  default C size(Bytes size) {
    return withSpec(size.quantity(), "resources", "requests", "storage");
  }

  /** How many bytes the volume holds at most. */
  default C sizeLimit(Bytes size) {
    return withSpec(size.quantity(), "resources", "limits", "storage");
  }

  /**
   * What the driver is told of the volume and can change while it is used, such as how fast it is,
   * by the name of a VolumeAttributesClass; from Kubernetes 1.34.
   *
   * @see <a href="https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/">Volume
   *     attributes classes</a>
   */
  default C attributesClass(String name) {
    return attributesClass(Literal.of(name));
  }

  /**
   * What the driver is told of the volume and can change while it is used, by the name of a
   * VolumeAttributesClass; from Kubernetes 1.34.
   */
  default C attributesClass(Value<String> name) {
    return withSpec(name, "volumeAttributesClassName");
  }

  /** The class that provides the volume; the cluster's default when nothing is said. */
  default C storageClass(String name) {
    return storageClass(Literal.of(name));
  }

  /** The class that provides the volume; the cluster's default when nothing is said. */
  default C storageClass(Value<String> name) {
    return withSpec(name, "storageClassName");
  }

  /** The class that provides the volume. */
  default C storageClass(StorageClass storage) {
    return storageClass(storage.name());
  }

  /** Takes only a volume that is there already and has no class, not even the cluster's default. */
  default C withoutStorageClass() {
    return storageClass("");
  }

  /** Who may use the volume; {@link AccessMode#READ_WRITE_ONCE} when nothing is said. */
  default C access(AccessMode... modes) {
    return withSpec(AccessMode.list(modes), "accessModes");
  }

  /** Takes only a volume that is there already and has a label. */
  default C selecting(String label, String value) {
    return selecting(label, Literal.of(value));
  }

  /** Takes only a volume that is there already and has a label. */
  default C selecting(String label, Value<String> value) {
    return withSpec(value, "selector", "matchLabels", label);
  }

  /** Takes only a volume that is there already and whose labels pass all tests. */
  default C selecting(LabelTest... tests) {
    return withSpec(LabelTest.all(tests), "selector", "matchExpressions");
  }

  /** Begins with a copy of what another claim of the same namespace has. */
  default C copiedFrom(PersistentVolumeClaim other) {
    return copiedFrom(other.name());
  }

  /** Begins with a copy of what another claim of the same namespace has, by its name. */
  default C copiedFrom(String claim) {
    return copiedFrom(Literal.of(claim));
  }

  /** Begins with a copy of what another claim of the same namespace has, by its name. */
  default C copiedFrom(Value<String> claim) {
    return withSpec(MapNode.of("kind", "PersistentVolumeClaim").with("name", claim), "dataSource");
  }

  /**
   * Begins with what something makes that knows objects of a kind, of the same namespace.
   *
   * @param apiGroup of that kind
   */
  default C filledFrom(String apiGroup, String kind, String name) {
    return withSpec(
        MapNode.of("apiGroup", apiGroup).with("kind", kind).with("name", name), "dataSourceRef");
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
