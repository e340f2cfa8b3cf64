package io.lapstrake.k8s.check;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;

/**
 * A container of some pods.
 *
 * @param pod the pods
 * @param tree the container
 * @param path where it stands in the pods' owner
 * @param init whether it is one of the init containers
 */
public record PodContainer(PodTemplate pod, MapNode tree, FieldPath path, boolean init) {

  /** Its name; empty where it lacks one. */
  public String name() {
    String name = tree.text("name");
    return name == null ? "" : name;
  }

  /** Whether it is an init container that runs beside the others. */
  public boolean isSidecar() {
    return init && "Always".equals(tree.text("restartPolicy"));
  }
}
