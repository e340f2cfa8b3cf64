package io.lapstrake.k8s.storage;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.scheduling.NodeLabel;
import java.util.Arrays;

/**
 * A way to make volumes for claims: dynamic provisioning. It belongs to the whole cluster, and most
 * of it can never change.
 *
 * <pre>{@code
 * var fast = StorageClass.named("fast", "ebs.csi.aws.com")
 *     .parameter("type", "gp3")
 *     .onceMounted()
 *     .expandable();
 * PersistentVolumeClaim.named("uploads", gibibytes(50)).storageClass(fast)
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/">Storage classes</a>
 */
public final class StorageClass implements KubernetesObject<StorageClass> {

  private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

  private final Draft draft;

  private StorageClass(Draft draft) {
    this.draft = draft;
  }

  /**
   * A StorageClass that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static StorageClass from(Raw raw) {
    return new StorageClass(raw.draftOf("storage.k8s.io", "StorageClass"));
  }

  /**
   * A class; the id is its name too.
   *
   * @param provisioner the driver that makes the volumes, such as {@code ebs.csi.aws.com}
   */
  public static StorageClass named(String id, String provisioner) {
    return named(id, Literal.of(provisioner));
  }

  /**
   * A class; the id is its name too.
   *
   * @param provisioner the driver that makes the volumes, such as {@code ebs.csi.aws.com}
   */
  public static StorageClass named(String id, Value<String> provisioner) {
    Draft draft = Draft.of("storage.k8s.io/v1", "StorageClass", id);
    return new StorageClass(draft.set(provisioner, "provisioner"));
  }

  /** A class of volumes that somebody makes by hand, and that wait for their pods. */
  public static StorageClass withoutProvisioner(String id) {
    return named(id, "kubernetes.io/no-provisioner").onceMounted();
  }

  /** A class that is made elsewhere, by its name. */
  public static StorageClass existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A class that is made elsewhere; the name may need binding. */
  public static StorageClass existing(String id, Value<String> name) {
    return new StorageClass(Draft.existing("storage.k8s.io/v1", "StorageClass", id, name));
  }

  /** Something that the driver asks for. */
  public StorageClass parameter(String name, String value) {
    return parameter(name, Literal.of(value));
  }

  /** Something that the driver asks for. */
  public StorageClass parameter(String name, Value<String> value) {
    return withDraft(draft.add(Entry.of(name, value), "parameters"));
  }

  /** What becomes of a volume whose claim is deleted; it is deleted too when nothing is said. */
  public StorageClass reclaim(ReclaimPolicy policy) {
    return with("reclaimPolicy", Literal.of(policy.text()));
  }

  /**
   * Makes a volume only when a pod is to mount it, and where that pod can run; as soon as it is
   * claimed when nothing is said.
   */
  public StorageClass onceMounted() {
    return with("volumeBindingMode", Literal.of("WaitForFirstConsumer"));
  }

  /** A claim may ask for more than it has. */
  public StorageClass expandable() {
    return with("allowVolumeExpansion", Literal.TRUE);
  }

  /** An option of the command that mounts the volumes, such as {@code noatime}. */
  public StorageClass mountOption(String option) {
    return mountOption(Literal.of(option));
  }

  /** An option of the command that mounts the volumes, such as {@code noatime}. */
  public StorageClass mountOption(Value<String> option) {
    return withDraft(draft.append(option, "mountOptions"));
  }

  /** Only where a label of the nodes has one of some values; of several labels, all. */
  public StorageClass onlyIn(NodeLabel label, String... values) {
    MapNode asked =
        MapNode.of("key", label.key()).with("values", ListNode.ofTexts(Arrays.asList(values)));
    MapNode term =
        draft.tree().list("allowedTopologies").parts().stream()
            .findFirst()
            .map(MapNode.class::cast)
            .orElse(MapNode.EMPTY);
    return with("allowedTopologies", ListNode.of(term.append(asked, "matchLabelExpressions")));
  }

  /** The class of claims that say none. */
  public StorageClass asDefault() {
    return annotation(DEFAULT, "true");
  }

  private StorageClass with(String field, Node value) {
    return withDraft(draft.set(value, field));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public StorageClass withDraft(Draft changed) {
    return new StorageClass(changed);
  }
}
