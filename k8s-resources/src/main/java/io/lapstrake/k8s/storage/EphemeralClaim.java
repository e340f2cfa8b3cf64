package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.quantity.Bytes;

/**
 * A claim that each pod has for itself and that is gone with it: room that no node has.
 *
 * <pre>{@code
 * container.mount(EphemeralClaim.named("scratch", gibibytes(200)).storageClass(fast), "/scratch")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes">
 *     Generic ephemeral volumes</a>
 */
public final class EphemeralClaim implements ClaimSpec<EphemeralClaim>, Mountable {

  private final String name;
  private final MapNode template;

  private EphemeralClaim(String name, MapNode template) {
    this.name = name;
    this.template = template;
  }

  /**
   * A claim of a volume of at least a size.
   *
   * @param name tells the pod's volumes apart
   */
  public static EphemeralClaim named(String name, Bytes size) {
    return new EphemeralClaim(name, MapNode.EMPTY).access(AccessMode.READ_WRITE_ONCE).size(size);
  }

  /** A label of the claim. */
  public EphemeralClaim label(String key, String value) {
    return label(key, Literal.of(value));
  }

  /** A label of the claim. */
  public EphemeralClaim label(String key, Value<String> value) {
    return new EphemeralClaim(name, template.add(Entry.of(key, value), "metadata", "labels"));
  }

  @Override
  public EphemeralClaim withSpec(Node value, String... path) {
    return new EphemeralClaim(name, template.with("spec", template.map("spec").set(value, path)));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, "ephemeral", MapNode.of("volumeClaimTemplate", template));
  }

  MapNode tree() {
    return template;
  }
}
