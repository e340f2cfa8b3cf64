package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of one stack in one environment, as checks look at them. Immutable. */
public final class Cluster {

  private final Manifests manifests;
  private final Map<String, List<Manifest>> byKind = new HashMap<>(); // asked by key alone
  private final List<PodTemplate> podTemplates = new ArrayList<>();

  /** A view of resolved objects. */
  public Cluster(Manifests manifests) {
    this.manifests = manifests;
    for (Manifest manifest : manifests) {
      ResourceKey key = manifest.key();
      byKind
          .computeIfAbsent(key.group() + "/" + key.kind(), kind -> new ArrayList<>())
          .add(manifest);
      PodTemplate.of(manifest).ifPresent(podTemplates::add);
    }
  }

  /** All objects, in the order in which they are applied. */
  public Manifests all() {
    return manifests;
  }

  /**
   * The objects of a kind, in the order in which they are applied.
   *
   * @param group empty for the core group
   */
  public List<Manifest> all(String group, String kind) {
    return List.copyOf(byKind.getOrDefault(group + "/" + kind, List.of()));
  }

  /**
   * The object of a kind with a name.
   *
   * @param group empty for the core group
   * @param namespace empty where the kind has none
   */
  public Optional<Manifest> find(String group, String kind, String namespace, String name) {
    return manifests.find(new ResourceKey(group, kind, namespace, name));
  }

  /** The pods that the objects run, one template for each object that runs any. */
  public List<PodTemplate> podTemplates() {
    return List.copyOf(podTemplates);
  }

  /** The pods in a namespace that a label selector selects. */
  public List<PodTemplate> podsIn(String namespace, LabelSelector selector) {
    return podTemplates.stream()
        .filter(pod -> pod.namespace().equals(namespace) && selector.selects(pod.labels()))
        .toList();
  }
}
