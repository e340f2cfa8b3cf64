package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pods that an object runs.
 *
 * @param owner the object: a Pod itself, or a workload
 * @param metadata of the pods
 * @param spec of the pods
 * @param path where the spec stands in the owner
 */
public record PodTemplate(Manifest owner, MapNode metadata, MapNode spec, FieldPath path) {

  private static final Set<String> TEMPLATED =
      Set.of(
          "apps/Deployment",
          "apps/StatefulSet",
          "apps/DaemonSet",
          "apps/ReplicaSet",
          "/ReplicationController",
          "batch/Job");

  /** The pods of an object; empty where it runs none. */
  public static Optional<PodTemplate> of(Manifest object) {
    String kind = object.key().group() + "/" + object.key().kind();
    MapNode tree = object.tree();
    if (kind.equals("/Pod")) {
      return Optional.of(
          new PodTemplate(object, tree.map("metadata"), tree.map("spec"), FieldPath.of("spec")));
    }
    if (kind.equals("batch/CronJob")) {
      MapNode job = tree.map("spec").map("jobTemplate").map("spec");
      FieldPath path = FieldPath.of("spec", "jobTemplate", "spec", "template", "spec");
      return Optional.of(of(object, job.map("template"), path));
    }
    return TEMPLATED.contains(kind)
        ? Optional.of(
            of(object, tree.map("spec").map("template"), FieldPath.of("spec", "template", "spec")))
        : Optional.empty();
  }

  private static PodTemplate of(Manifest object, MapNode template, FieldPath path) {
    return new PodTemplate(object, template.map("metadata"), template.map("spec"), path);
  }

  /** The labels of the pods. */
  public MapNode labels() {
    return metadata.map("labels");
  }

  /** The namespace that the pods live in; empty where the owner has none. */
  public String namespace() {
    return owner.key().namespace();
  }

  /** The containers that run together: first the sidecars among the init containers. */
  public List<PodContainer> containers() {
    var containers = new ArrayList<PodContainer>();
    for (PodContainer container : in("initContainers")) {
      if (container.isSidecar()) {
        containers.add(container);
      }
    }
    containers.addAll(in("containers"));
    return containers;
  }

  /** All containers, those that run to their end before the others too. */
  public List<PodContainer> everyContainer() {
    var containers = new ArrayList<>(in("initContainers"));
    containers.addAll(in("containers"));
    return containers;
  }

  private List<PodContainer> in(String list) {
    ListNode items = spec.list(list);
    var containers = new ArrayList<PodContainer>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (items.item(i) instanceof MapNode tree) {
        String name = tree.text("name");
        FieldPath at = path.key(list);
        at = name == null ? at.index(i) : at.item("name", name);
        containers.add(new PodContainer(this, tree, at, list.equals("initContainers")));
      }
    }
    return containers;
  }
}
