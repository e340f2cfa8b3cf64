package io.lapstrake.k8s.storage;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.quantity.Bytes;
import io.lapstrake.k8s.scheduling.NodeTerm;
import java.util.List;

/**
 * A volume that is there already, for a claim to take: static provisioning. It belongs to the whole
 * cluster.
 *
 * <pre>{@code
 * var share = PersistentVolume.named("models", gibibytes(500),
 *         NfsDirectory.named("models", "nfs.example.com", "/models").readOnly())
 *     .access(READ_ONLY_MANY)
 *     .reclaim(RETAIN);
 * var claim = PersistentVolumeClaim.named("models", gibibytes(500))
 *     .access(READ_ONLY_MANY)
 *     .withoutStorageClass()
 *     .boundTo(share);
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/">
 *     PersistentVolume</a>
 */
public final class PersistentVolume implements KubernetesObject<PersistentVolume> {

  /** A claim refers to its volume too, and neither must be there first. */
  private static final Aspect<String> NAME = anyOrder("name");

  private static final Aspect<String> NAMESPACE = anyOrder("namespace");

  private final Draft draft;

  private PersistentVolume(Draft draft) {
    this.draft = draft;
  }

  private static Aspect<String> anyOrder(String field) {
    return new FieldAspect<>(field, ValueType.TEXT, List.of("metadata", field), false);
  }

  /**
   * A volume that one node may use at a time; the id is its name too.
   *
   * @param size how much it holds
   * @param source where what is on it really is
   */
  public static PersistentVolume named(String id, Bytes size, VolumeSource source) {
    Draft draft =
        Draft.of("v1", "PersistentVolume", id)
            .set(MapNode.of("storage", size.quantity()), "spec", "capacity");
    for (MapPart part : source.persistent().parts()) {
      draft = draft.add(part, "spec");
    }
    return new PersistentVolume(draft).access(AccessMode.READ_WRITE_ONCE);
  }

  /** A volume that is made elsewhere, by its name. */
  public static PersistentVolume existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A volume that is made elsewhere; the name may need binding. */
  public static PersistentVolume existing(String id, Value<String> name) {
    return new PersistentVolume(Draft.existing("v1", "PersistentVolume", id, name));
  }

  /** Who may use it; {@link AccessMode#READ_WRITE_ONCE} when nothing is said. */
  public PersistentVolume access(AccessMode... modes) {
    return with(AccessMode.list(modes), "accessModes");
  }

  /** What becomes of it when its claim is deleted; it stays when nothing is said. */
  public PersistentVolume reclaim(ReclaimPolicy policy) {
    return with(Literal.of(policy.text()), "persistentVolumeReclaimPolicy");
  }

  /** The class whose claims may take it; only claims without a class when nothing is said. */
  public PersistentVolume storageClass(StorageClass storage) {
    return storageClass(storage.name());
  }

  /** The class whose claims may take it, by its name; there need be no such class. */
  public PersistentVolume storageClass(String name) {
    return storageClass(Literal.of(name));
  }

  /** The class whose claims may take it, by its name; there need be no such class. */
  public PersistentVolume storageClass(Value<String> name) {
    return with(name, "storageClassName");
  }

  /**
   * What its driver was told of it, by the name of a VolumeAttributesClass; from Kubernetes 1.34.
   * Only claims of the same class take it.
   */
  public PersistentVolume attributesClass(String name) {
    return attributesClass(Literal.of(name));
  }

  /**
   * What its driver was told of it, by the name of a VolumeAttributesClass; from Kubernetes 1.34.
   * Only claims of the same class take it.
   */
  public PersistentVolume attributesClass(Value<String> name) {
    return with(name, "volumeAttributesClassName");
  }

  /** Kept for one claim, so that no other takes it. */
  public PersistentVolume reservedFor(PersistentVolumeClaim claim) {
    return with(
        claimed(new Reference<>(claim.id(), NAME), new Reference<>(claim.id(), NAMESPACE)),
        "claimRef");
  }

  /** Kept for one claim that is made elsewhere, by its namespace and its name. */
  public PersistentVolume reservedFor(String namespace, String claim) {
    return with(claimed(Literal.of(claim), Literal.of(namespace)), "claimRef");
  }

  private static MapNode claimed(Value<String> name, Value<String> namespace) {
    return MapNode.of("apiVersion", "v1")
        .with("kind", "PersistentVolumeClaim")
        .with("name", name)
        .with("namespace", namespace);
  }

  /** A device without a file system. */
  public PersistentVolume blockDevice() {
    return with(Literal.of("Block"), "volumeMode");
  }

  /** An option of the command that mounts it, such as {@code hard}. */
  public PersistentVolume mountOption(String option) {
    return mountOption(Literal.of(option));
  }

  /** An option of the command that mounts it, such as {@code hard}. */
  public PersistentVolume mountOption(Value<String> option) {
    return withDraft(draft.append(option, "spec", "mountOptions"));
  }

  /** Only some nodes can reach it: those that have what one of some terms asks for. */
  public PersistentVolume onNodes(NodeTerm... anyOf) {
    return with(MapNode.of("required", NodeTerm.any(anyOf)), "nodeAffinity");
  }

  private PersistentVolume with(Node value, String field) {
    return withDraft(draft.set(value, "spec", field));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public PersistentVolume withDraft(Draft changed) {
    return new PersistentVolume(changed);
  }
}
