package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.External;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The objects of one stack in one environment, as checks look at them. Immutable. */
public final class Cluster {

  private static final Set<String> COUNTED = Set.of("Deployment", "StatefulSet", "ReplicaSet");

  private final Manifests manifests;
  private final Map<Kind, List<Manifest>> byKind = new HashMap<>(); // asked by key alone
  private final List<PodTemplate> podTemplates = new ArrayList<>();
  private final PodIndex pods = new PodIndex();
  private final List<PodService> services = new ArrayList<>();
  private final Set<ResourceKey> made = new HashSet<>(); // asked by key alone
  private final Map<ResourceKey, External> externals = new HashMap<>(); // asked by key alone
  private final Map<ResourceKey, Manifest> scalers = new HashMap<>(); // asked by key alone

  private record Kind(String group, String name) {}

  /** A view of resolved objects. */
  public Cluster(Manifests manifests) {
    this.manifests = manifests;
    for (Manifest manifest : manifests) {
      add(manifest);
    }
    manifests.externals().forEach(external -> externals.put(external.key(), external));
    all("", "Namespace").forEach(it -> pods.addNamespace(it.key().name()));
    for (Manifest service : all("", "Service")) {
      services.add(new PodService(service, pods));
    }
    for (Manifest scaler : all("autoscaling", "HorizontalPodAutoscaler")) {
      scalers.putIfAbsent(target(scaler), scaler);
    }
  }

  private void add(Manifest manifest) {
    ResourceKey key = manifest.key();
    byKind
        .computeIfAbsent(new Kind(key.group(), key.kind()), any -> new ArrayList<>())
        .add(manifest);
    made.addAll(MadeObjects.of(manifest));
    if (Operated.mayHavePods(key)) {
      pods.add(key);
    }
    PodTemplate.of(manifest)
        .ifPresent(
            pod -> {
              podTemplates.add(pod);
              pods.add(pod);
            });
  }

  private static ResourceKey target(Manifest scaler) {
    MapNode target = scaler.tree().map("spec").map("scaleTargetRef");
    return new ResourceKey(
        ResourceKey.groupOf(target),
        Leaf.text(target, "kind"),
        scaler.key().namespace(),
        Leaf.text(target, "name"));
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
    return Collections.unmodifiableList(byKind.getOrDefault(new Kind(group, kind), List.of()));
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

  /**
   * Whether an object will be there: in the stack, declared as made elsewhere, made by the
   * controller of one that is in the stack, or in every cluster.
   *
   * @param group empty for the core group
   * @param namespace empty where the kind has none
   */
  public boolean knows(String group, String kind, String namespace, String name) {
    return knows(new ResourceKey(group, kind, namespace, name));
  }

  /** The same, by who it is in Kubernetes. */
  public boolean knows(ResourceKey key) {
    return manifests.find(key).isPresent()
        || externals.containsKey(key)
        || made.contains(key)
        || BuiltIn.has(key);
  }

  /** What the stack declares as made elsewhere, by who it is in Kubernetes. */
  public Optional<External> external(ResourceKey key) {
    return Optional.ofNullable(externals.get(key));
  }

  /** The pods that the objects run, one template for each object that runs any. */
  public List<PodTemplate> podTemplates() {
    return Collections.unmodifiableList(podTemplates);
  }

  /**
   * The pods that an object of their namespace has to do with by a label selector: those that last.
   * Pods of hooks are gone soon, and count for hooks that are made at one moment with them.
   */
  public List<PodTemplate> podsOf(Manifest asker, LabelSelector selector) {
    return pods.select(asker, selector);
  }

  /** Whether {@link #podsOf} are none for certain, those that operators may run too. */
  public boolean isForNobody(Manifest asker, LabelSelector selector) {
    return pods.isNobody(asker, selector);
  }

  /** Whether the stack makes a namespace, or runs pods there. */
  public boolean isOwn(String namespace) {
    return pods.isOwn(namespace);
  }

  /** The pods in a namespace that a label selector selects, those of hooks too. */
  public List<PodTemplate> podsIn(String namespace, LabelSelector selector) {
    return pods.select(namespace, selector);
  }

  /**
   * Whether a label selector selects no pods of a namespace for certain: none of the stack, and
   * none that an operator may run for a custom resource of the stack, which labels have the name
   * of.
   */
  public boolean isNobody(String namespace, LabelSelector selector) {
    return pods.isNobody(namespace, selector);
  }

  /** The pods in a namespace. */
  public List<PodTemplate> podsIn(String namespace) {
    return pods.in(namespace);
  }

  /** The Services, with the pods that they send requests to. */
  public List<PodService> services() {
    return Collections.unmodifiableList(services);
  }

  /** The autoscaler of a workload; the first where there are several. */
  public Optional<Manifest> scalerOf(Manifest workload) {
    return Optional.ofNullable(scalers.get(workload.key()));
  }

  /**
   * How many of its pods a workload runs at least; empty where that is not for it to say, as for
   * one pod on each node.
   */
  public OptionalLong replicas(Manifest workload) {
    if (!COUNTED.contains(workload.key().kind())) {
      return OptionalLong.empty();
    }
    MapNode spec = workload.tree().map("spec");
    Manifest scaler = scalers.get(workload.key());
    OptionalLong replicas =
        scaler == null
            ? Leaf.number(spec, "replicas")
            : Leaf.number(scaler.tree().map("spec"), "minReplicas");
    return OptionalLong.of(replicas.orElse(1));
  }
}
