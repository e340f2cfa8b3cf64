package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;

/** A container of some pods. Immutable. */
public final class PodContainer {

  private final PodTemplate pod;
  private final MapNode tree;
  private final String list;
  private final int index;

  PodContainer(PodTemplate pod, MapNode tree, String list, int index) {
    this.pod = pod;
    this.tree = tree;
    this.list = list;
    this.index = index;
  }

  /** The pods. */
  public PodTemplate pod() {
    return pod;
  }

  /** The container. */
  public MapNode tree() {
    return tree;
  }

  /** Where it stands in the pods' owner. */
  public FieldPath path() {
    FieldPath at = pod.path().key(list);
    return name().isEmpty() ? at.index(index) : at.item("name", name());
  }

  /** Its name; empty where it lacks one. */
  public String name() {
    String name = tree.text("name");
    return name == null ? "" : name;
  }

  /** Whether it is one of the init containers. */
  public boolean init() {
    return list.equals("initContainers");
  }

  /** Whether it is an init container that runs beside the others. */
  public boolean isSidecar() {
    return init() && "Always".equals(tree.text("restartPolicy"));
  }

  /** Whether it runs as long as its pod, rather than to its end before the others start. */
  public boolean isLasting() {
    return !init() || isSidecar();
  }

  /** Its security settings; empty when it has none of its own. */
  public MapNode security() {
    return tree.map("securityContext");
  }
}
