package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A directory or a file of the node that the pod runs on. Only pods that look after nodes need one,
 * and the pod security levels baseline and restricted refuse it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#hostpath">hostPath</a>
 */
public final class HostDirectory implements Mountable, VolumeSource {

  private final String name;
  private final MapNode source;

  private HostDirectory(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /**
   * A path on the node.
   *
   * @param name tells the pod's volumes apart
   * @param path on the node, absolute
   */
  public static HostDirectory named(String name, String path) {
    return named(name, Literal.of(path));
  }

  /**
   * A path on the node.
   *
   * @param name tells the pod's volumes apart
   * @param path on the node, absolute
   */
  public static HostDirectory named(String name, Value<String> path) {
    return new HostDirectory(name, MapNode.of("path", path));
  }

  /** What must stand there; nothing is asked when nothing is said. */
  public HostDirectory ofType(HostPathType type) {
    return new HostDirectory(name, source.with("type", type.text()));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, "hostPath", source);
  }

  @Override
  public MapNode persistent() {
    return MapNode.of("hostPath", source);
  }
}
