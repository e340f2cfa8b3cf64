package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.scheduling.NodeTerm;

/**
 * A disk, a partition or a directory of some nodes; what claims it runs there.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#local">local</a>
 */
public final class LocalDisk implements VolumeSource {

  private final MapNode source;
  private final NodeTerm[] nodes;

  private LocalDisk(MapNode source, NodeTerm[] nodes) {
    this.source = source;
    this.nodes = nodes;
  }

  /**
   * A disk of nodes.
   *
   * @param path on the node, absolute
   * @param nodes those that have it; any of these terms
   */
  public static LocalDisk at(String path, NodeTerm... nodes) {
    return at(Literal.of(path), nodes);
  }

  /**
   * A disk of nodes.
   *
   * @param path on the node, absolute
   * @param nodes those that have it; any of these terms
   */
  public static LocalDisk at(Value<String> path, NodeTerm... nodes) {
    return new LocalDisk(MapNode.of("path", path), nodes.clone());
  }

  /** The file system that a partition gets when it has none. */
  public LocalDisk fileSystem(String type) {
    return new LocalDisk(source.with("fsType", type), nodes);
  }

  @Override
  public MapNode persistent() {
    return MapNode.of("local", source)
        .with("nodeAffinity", MapNode.of("required", NodeTerm.any(nodes)));
  }
}
