package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/**
 * A volume that is there already and that a driver mounts.
 *
 * <pre>{@code
 * PersistentVolume.named("models", gibibytes(500), CsiDisk.of("ebs.csi.aws.com", "vol-0123456789"))
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#csi">csi</a>
 */
public final class CsiDisk implements VolumeSource {

  private final MapNode source;

  private CsiDisk(MapNode source) {
    this.source = source;
  }

  /**
   * A volume of a driver.
   *
   * @param driver such as {@code ebs.csi.aws.com}
   * @param handle by which the driver knows the volume
   */
  public static CsiDisk of(String driver, String handle) {
    return of(driver, Literal.of(handle));
  }

  /**
   * A volume of a driver.
   *
   * @param driver such as {@code ebs.csi.aws.com}
   * @param handle by which the driver knows the volume
   */
  public static CsiDisk of(String driver, Value<String> handle) {
    return new CsiDisk(MapNode.of("driver", driver).with("volumeHandle", handle));
  }

  /** The file system; the driver chooses when nothing is said. */
  public CsiDisk fileSystem(String type) {
    return fileSystem(Literal.of(type));
  }

  /** The file system; the driver chooses when nothing is said. */
  public CsiDisk fileSystem(Value<String> type) {
    return with("fsType", type);
  }

  /** Something that the driver asks for. */
  public CsiDisk attribute(String name, String value) {
    return attribute(name, Literal.of(value));
  }

  /** Something that the driver asks for. */
  public CsiDisk attribute(String name, Value<String> value) {
    return with(source.add(Entry.of(name, value), "volumeAttributes"));
  }

  /** Only to be read. */
  public CsiDisk readOnly() {
    return with("readOnly", Literal.TRUE);
  }

  /** A Secret that the driver needs for a step, by its namespace and name. */
  public CsiDisk secret(CsiStep step, String namespace, String name) {
    return secret(step, namespace, Literal.of(name));
  }

  /** A Secret that the driver needs for a step, by its namespace and name. */
  public CsiDisk secret(CsiStep step, String namespace, Value<String> name) {
    return with(step.field(), MapNode.of("namespace", namespace).with("name", name));
  }

  private CsiDisk with(String field, Node value) {
    return with(source.with(field, value));
  }

  private CsiDisk with(MapNode changed) {
    return new CsiDisk(changed);
  }

  @Override
  public MapNode persistent() {
    return MapNode.of("csi", source);
  }

  MapNode tree() {
    return source;
  }
}
