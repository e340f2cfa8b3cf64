package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;

/**
 * A directory that a server shares by NFS, which many nodes may mount at a time.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#nfs">nfs</a>
 */
public final class NfsDirectory implements Mountable, VolumeSource {

  private static final String FIELD = "nfs";

  private final String name;
  private final MapNode source;

  private NfsDirectory(String name, MapNode source) {
    this.name = name;
    this.source = source;
  }

  /**
   * A shared directory.
   *
   * @param name tells the pod's volumes apart
   * @param server a host name or an address
   * @param path on the server, absolute
   */
  public static NfsDirectory named(String name, String server, String path) {
    return named(name, Literal.of(server), Literal.of(path));
  }

  /**
   * A shared directory.
   *
   * @param name tells the pod's volumes apart
   * @param server a host name or an address
   * @param path on the server, absolute
   */
  public static NfsDirectory named(String name, Value<String> server, Value<String> path) {
    return new NfsDirectory(name, MapNode.of("server", server).with("path", path));
  }

  /** Only to be read. */
  public NfsDirectory readOnly() {
    return new NfsDirectory(name, source.with("readOnly", true));
  }

  @Override
  public Volume volume() {
    return Volume.of(name, FIELD, source);
  }

  @Override
  public MapNode persistent() {
    return MapNode.of(FIELD, source);
  }
}
