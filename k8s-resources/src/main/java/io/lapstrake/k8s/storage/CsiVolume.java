package io.lapstrake.k8s.storage;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * A volume that a driver makes for one pod, and that is gone with it, such as secrets of a vault.
 *
 * <pre>{@code
 * CsiVolume.named("vault", "secrets-store.csi.k8s.io").attribute("secretProviderClass", "shop")
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes">CSI
 *     ephemeral volumes</a>
 */
public final class CsiVolume implements Mountable {

  private final String name;
  private final MapNode source;

  private CsiVolume(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /**
   * A volume of a driver.
   *
   * @param name tells the pod's volumes apart
   * @param driver such as {@code secrets-store.csi.k8s.io}
   */
  public static CsiVolume named(String name, String driver) {
    return new CsiVolume(name, MapNode.of("driver", driver));
  }

  /** The file system; the driver chooses when nothing is said. */
  public CsiVolume fileSystem(String type) {
    return fileSystem(Literal.of(type));
  }

  /** The file system; the driver chooses when nothing is said. */
  public CsiVolume fileSystem(Value<String> type) {
    return with("fsType", type);
  }

  /** Something that the driver asks for. */
  public CsiVolume attribute(String name, String value) {
    return attribute(name, Literal.of(value));
  }

  /** Something that the driver asks for. */
  public CsiVolume attribute(String name, Value<String> value) {
    return with(source.add(Entry.of(name, value), "volumeAttributes"));
  }

  /** Only to be read. */
  public CsiVolume readOnly() {
    return with("readOnly", Literal.TRUE);
  }

  /** A Secret that the driver needs to mount it, of the same namespace. */
  public CsiVolume secret(Resource secret) {
    return secret(secret.name());
  }

  /** A Secret that the driver needs to mount it, of the same namespace. */
  public CsiVolume secret(String secret) {
    return secret(Literal.of(secret));
  }

  /** A Secret that the driver needs to mount it, of the same namespace. */
  public CsiVolume secret(Value<String> secret) {
    return with("nodePublishSecretRef", MapNode.of("name", secret));
  }

  private CsiVolume with(String field, Node value) {
    return with(source.with(field, value));
  }

  private CsiVolume with(MapNode changed) {
    return new CsiVolume(name, changed);
  }

  @Override
  public Volume volume() {
    return Volume.of(name, "csi", source);
  }

  MapNode tree() {
    return source;
  }
}
