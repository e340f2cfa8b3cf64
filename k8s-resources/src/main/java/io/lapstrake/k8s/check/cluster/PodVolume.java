package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;

/**
 * A volume of some pods.
 *
 * @param tree the volume
 * @param index where it stands among the volumes, from 0
 */
public record PodVolume(PodTemplate pod, MapNode tree, int index) {

  /** Where it stands in the pods' owner. */
  public FieldPath path() {
    return FieldQuery.item(pod.path().key("volumes"), tree, index);
  }

  /** The claim of storage that it mounts; empty where it mounts none. */
  public String claim() {
    return Leaf.text(tree.map("persistentVolumeClaim"), "claimName");
  }

  /** Its name; empty where it lacks one. */
  public String name() {
    return Leaf.text(tree, "name");
  }
}
