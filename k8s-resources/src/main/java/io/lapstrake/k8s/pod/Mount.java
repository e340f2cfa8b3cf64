package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.storage.Mountable;
import io.lapstrake.k8s.storage.Volume;

/**
 * Where, and how, a container sees a volume.
 *
 * <pre>{@code
 * Mount.of(settings, "/etc/api/application.yaml").subPath("application.yaml").readOnly()
 * }</pre>
 */
public final class Mount {

  private final Volume volume;
  private final MapNode tree;

  private Mount(Volume volume, MapNode tree) {
    this.volume = volume;
    this.tree = tree;
  }

  /** All of a volume at a path of the container. */
  public static Mount of(Mountable source, String path) {
    return of(source, Literal.of(path));
  }

  /** All of a volume at a path of the container. */
  public static Mount of(Mountable source, Value<String> path) {
    Volume volume = source.volume();
    return new Mount(volume, MapNode.of("name", volume.name()).with("mountPath", path));
  }

  /** Only one directory or file of the volume; such a mount does not follow later changes. */
  public Mount subPath(String path) {
    return subPath(Literal.of(path));
  }

  /** Only one directory or file of the volume; such a mount does not follow later changes. */
  public Mount subPath(Value<String> path) {
    return new Mount(volume, tree.with("subPath", path));
  }

  /**
   * Only one directory of the volume, whose name has the container's variables in it, such as
   * {@code $(POD_NAME)}.
   */
  public Mount subPathExpression(String path) {
    return subPathExpression(Literal.of(path));
  }

  /**
   * Only one directory of the volume, whose name has the container's variables in it, such as
   * {@code $(POD_NAME)}.
   */
  public Mount subPathExpression(Value<String> path) {
    return new Mount(volume, tree.with("subPathExpr", path));
  }

  /** Only to be read. */
  public Mount readOnly() {
    return new Mount(volume, tree.with("readOnly", true));
  }

  /** Only to be read, and what is mounted within it too. */
  public Mount readOnlyThroughout() {
    return new Mount(volume, readOnly().tree.with("recursiveReadOnly", "Enabled"));
  }

  /** Whether what is mounted within it later is seen on both sides. */
  public Mount propagation(MountPropagation propagation) {
    return new Mount(volume, tree.with("mountPropagation", propagation.text()));
  }

  Volume volume() {
    return volume;
  }

  /** The item of a container's list of mounts. */
  public MapNode tree() {
    return tree;
  }
}
