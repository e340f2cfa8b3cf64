package io.lapstrake.k8s.storage;

import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.MapNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A volume of a pod.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/">
 *     Volume</a>
 */
public final class Volume implements Mountable {

  private final String name;
  private final @Nullable MapNode tree;

  private Volume(String name, @Nullable MapNode tree) {
    this.name = name;
    this.tree = tree;
  }

  /**
   * A volume of any type.
   *
   * @param name tells the pod's volumes apart; a DNS label
   * @param type the field of the volume that says its type, such as {@code configMap}
   * @param source what stands in that field
   */
  public static Volume of(String name, String type, MapNode source) {
    return new Volume(name, MapNode.of(type, source).with("name", name));
  }

  /** A volume that the pod gets by another way, as from a claim of its StatefulSet. */
  public static Volume givenAs(String name) {
    return new Volume(name, null);
  }

  /** A volume of something mountable under a name of one's own. */
  public static Volume named(String name, Mountable source) {
    Volume volume = source.volume();
    return new Volume(name, volume.tree == null ? null : volume.tree.with("name", name));
  }

  /**
   * What a volume is made of.
   *
   * @param type the field of the volume that says it
   * @param tree what stands in that field
   */
  public record Source(String type, MapNode tree) {}

  /**
   * What it is made of.
   *
   * @throws IllegalStateException when the pod gets it by another way
   */
  public Source source() {
    if (tree != null) {
      for (Entry entry : tree.entries()) {
        if (entry.value() instanceof MapNode source) {
          return new Source(String.valueOf(entry.literalKey()), source);
        }
      }
    }
    throw new IllegalStateException("The volume comes from elsewhere: " + name);
  }

  /** What tells the pod's volumes apart. */
  public String name() {
    return name;
  }

  /** The item of the pod's list of volumes; empty when the pod gets the volume by another way. */
  public Optional<MapNode> tree() {
    return Optional.ofNullable(tree);
  }

  @Override
  public Volume volume() {
    return this;
  }
}
