package io.lapstrake.k8s.storage;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * A claim of a volume, which stays when the pods that mount it go.
 *
 * <pre>{@code
 * var uploads = PersistentVolumeClaim.named("uploads", gibibytes(50)).access(READ_WRITE_MANY);
 * container.mount(uploads, "/srv/uploads")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/">
 *     PersistentVolumeClaim</a>
 */
public final class PersistentVolumeClaim
    implements KubernetesObject<PersistentVolumeClaim>,
        ClaimSpec<PersistentVolumeClaim>,
        Mountable {

  private static final ListNode ONCE = ListNode.of(Literal.of(AccessMode.READ_WRITE_ONCE.text()));

  private final Draft draft;

  private PersistentVolumeClaim(Draft draft) {
    this.draft = draft;
  }

  /**
   * A PersistentVolumeClaim that raw YAML or another library's object describes, for the words that
   * refer to one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static PersistentVolumeClaim from(Raw raw) {
    return new PersistentVolumeClaim(raw.draftOf("", "PersistentVolumeClaim"));
  }

  /** A claim that is made elsewhere, by its name; in the namespace of the stack. */
  public static PersistentVolumeClaim existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A claim that is made elsewhere; in the namespace of the stack; the name may need binding. */
  public static PersistentVolumeClaim existing(String id, Value<String> name) {
    return new PersistentVolumeClaim(Draft.existing("v1", "PersistentVolumeClaim", id, name));
  }

  /** A claim of a volume of at least a size; the id is its name too. */
  public static PersistentVolumeClaim named(String id, Bytes size) {
    Draft draft = Draft.of("v1", "PersistentVolumeClaim", id).set(ONCE, "spec", "accessModes");
    return new PersistentVolumeClaim(draft).size(size);
  }

  /** Takes a volume that is there already, which is of the same class. */
  public PersistentVolumeClaim boundTo(PersistentVolume volume) {
    return boundTo(volume.name());
  }

  /** Takes a volume that is there already. */
  public PersistentVolumeClaim boundTo(String volume) {
    return boundTo(Literal.of(volume));
  }

  /** Takes a volume that is there already. */
  public PersistentVolumeClaim boundTo(Value<String> volume) {
    return withSpec(volume, "volumeName");
  }

  /**
   * Its volume, which the pod may read and not write; all mounts of the pod must be of this one.
   */
  public Volume readOnlyVolume() {
    Volume whole = volume();
    Volume.Source source = whole.source();
    return Volume.of(whole.name(), source.type(), source.tree().with("readOnly", true));
  }

  @Override
  public PersistentVolumeClaim withSpec(Node value, String... path) {
    MapNode tree = draft.tree();
    return withDraft(draft.withTree(tree.with("spec", tree.map("spec").set(value, path))));
  }

  @Override
  public Volume volume() {
    return Volume.of(
        VolumeName.of("claim", id().hyphenated()),
        "persistentVolumeClaim",
        MapNode.of("claimName", name()));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public PersistentVolumeClaim withDraft(Draft changed) {
    return new PersistentVolumeClaim(changed);
  }
}
