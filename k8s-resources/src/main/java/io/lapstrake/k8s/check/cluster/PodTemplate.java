package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pods that an object runs: a Pod itself, or what a workload makes. Immutable. */
public final class PodTemplate {

  private static final FieldPath OF_POD = FieldPath.of("spec");
  private static final FieldPath OF_WORKLOAD = FieldPath.of("spec", "template", "spec");
  private static final FieldPath OF_CRON_JOB =
      FieldPath.of("spec", "jobTemplate", "spec", "template", "spec");
  private static final Set<String> GROUPS = Set.of("", "apps", "batch");

  private final Manifest owner;
  private final MapNode metadata;
  private final MapNode spec;
  private final FieldPath path;
  private final List<PodContainer> initial;
  private final List<PodContainer> main;
  private final List<PodVolume> volumes;

  private PodTemplate(Manifest owner, MapNode metadata, MapNode spec, FieldPath path) {
    this.owner = owner;
    this.metadata = metadata;
    this.spec = spec;
    this.path = path;
    this.initial = in("initContainers");
    this.main = in("containers");
    this.volumes = volumesOf();
  }

  /** The pods of an object; empty where it runs none. */
  public static Optional<PodTemplate> of(Manifest object) {
    MapNode tree = object.tree();
    PodTemplate pods =
        switch (object.key().kind()) {
          case "Pod" -> new PodTemplate(object, tree.map("metadata"), tree.map("spec"), OF_POD);
          case "CronJob" -> of(object, tree.map("spec").map("jobTemplate"), OF_CRON_JOB);
          case "Deployment",
              "StatefulSet",
              "DaemonSet",
              "ReplicaSet",
              "ReplicationController",
              "Job" ->
              of(object, tree, OF_WORKLOAD);
          default -> null;
        };
    return Optional.ofNullable(pods).filter(any -> GROUPS.contains(object.key().group()));
  }

  private static PodTemplate of(Manifest object, MapNode templated, FieldPath path) {
    MapNode template = templated.map("spec").map("template");
    return new PodTemplate(object, template.map("metadata"), template.map("spec"), path);
  }

  /** The object. */
  public Manifest owner() {
    return owner;
  }

  /** The metadata of the pods. */
  public MapNode metadata() {
    return metadata;
  }

  /** The specification of the pods. */
  public MapNode spec() {
    return spec;
  }

  /** Where the specification stands in the owner. */
  public FieldPath path() {
    return path;
  }

  /** The labels of the pods. */
  public MapNode labels() {
    return metadata.map("labels");
  }

  /** The namespace that the pods live in; empty where the owner has none. */
  public String namespace() {
    return owner.key().namespace();
  }

  /** Whether the owner is of a kind, by its name alone. */
  public boolean isOf(String kind) {
    return owner.key().kind().equals(kind);
  }

  /** Whether the pods run to their end. */
  public boolean isTask() {
    return isOf("Job") || isOf("CronJob");
  }

  /** The containers that run together: first the sidecars among the init containers. */
  public List<PodContainer> containers() {
    if (initial.isEmpty()) {
      return main;
    }
    var containers = new ArrayList<PodContainer>();
    for (PodContainer container : initial) {
      if (container.isSidecar()) {
        containers.add(container);
      }
    }
    containers.addAll(main);
    return containers;
  }

  /** All containers, those that run to their end before the others too. */
  public List<PodContainer> everyContainer() {
    if (initial.isEmpty()) {
      return main;
    }
    var containers = new ArrayList<>(initial);
    containers.addAll(main);
    return containers;
  }

  /** The volumes that its containers may mount. */
  public List<PodVolume> volumes() {
    return volumes;
  }

  private List<PodVolume> volumesOf() {
    ListNode items = spec.list("volumes");
    if (items.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<PodVolume>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (items.item(i) instanceof MapNode tree) {
        found.add(new PodVolume(this, tree, i));
      }
    }
    return Collections.unmodifiableList(found);
  }

  private List<PodContainer> in(String list) {
    ListNode items = spec.list(list);
    if (items.isEmpty()) {
      return List.of();
    }
    var containers = new ArrayList<PodContainer>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (items.item(i) instanceof MapNode tree) {
        containers.add(new PodContainer(this, tree, list, i));
      }
    }
    return Collections.unmodifiableList(containers);
  }

  /** The owner's key. */
  @Override
  public String toString() {
    return owner.toString();
  }
}
