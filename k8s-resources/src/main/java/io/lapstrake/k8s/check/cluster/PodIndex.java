package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds pods by their labels without looking at all of them. */
final class PodIndex {

  private final Map<String, List<PodTemplate>> byNamespace = new HashMap<>(); // asked by key alone
  private final Map<Label, List<PodTemplate>> byLabel = new HashMap<>(); // asked by key alone

  private final Map<String, Set<String>> operated = new HashMap<>(); // asked by key alone

  private final Map<PodTemplate, Set<String>> passing = new HashMap<>(); // asked by key alone

  private final Set<String> own = new HashSet<>(); // asked by key alone

  private record Label(String namespace, String key, String value) {}

  void add(PodTemplate pod) {
    Set<String> moments = HookMoments.of(pod.owner());
    if (HookMoments.isPassing(pod, moments)) {
      passing.put(pod, moments);
    }
    own.add(pod.namespace());
    byNamespace.computeIfAbsent(pod.namespace(), any -> new ArrayList<>()).add(pod);
    MapNode labels = pod.labels();
    for (int i = 0; i < labels.size(); i++) {
      byLabel.computeIfAbsent(label(pod.namespace(), labels, i), any -> new ArrayList<>()).add(pod);
    }
  }

  /** Adds an object whose operator may run pods. */
  void add(ResourceKey custom) {
    operated.computeIfAbsent(custom.namespace(), any -> new HashSet<>()).add(custom.name());
  }

  /** Adds a namespace that the stack makes. */
  void addNamespace(String namespace) {
    own.add(namespace);
  }

  /** Whether the stack makes a namespace, or runs pods there. */
  boolean isOwn(String namespace) {
    return own.contains(namespace);
  }

  /**
   * Whether a selector selects no pods for certain: none of those that are known, and none that an
   * operator may run for an object whose name the selector says.
   */
  boolean isNobody(String namespace, LabelSelector selector) {
    return !selector.names(operated.getOrDefault(namespace, Set.of()))
        && select(namespace, selector).isEmpty();
  }

  /** The same of the pods that last, and of those of hooks that are made when the asker is. */
  boolean isNobody(Manifest asker, LabelSelector selector) {
    String namespace = asker.key().namespace();
    return !selector.names(operated.getOrDefault(namespace, Set.of()))
        && select(asker, selector).isEmpty();
  }

  private static Label label(String namespace, MapNode labels, int index) {
    return new Label(namespace, labels.key(index), String.valueOf(labels.text(index)));
  }

  List<PodTemplate> in(String namespace) {
    return Collections.unmodifiableList(byNamespace.getOrDefault(namespace, List.of()));
  }

  /** The pods that a selector selects, in the order in which they were added. */
  List<PodTemplate> select(String namespace, LabelSelector selector) {
    var selected = new ArrayList<PodTemplate>();
    for (PodTemplate pod : candidates(namespace, selector.labels())) {
      if (selector.selects(pod)) {
        selected.add(pod);
      }
    }
    return selected;
  }

  /** Those of them that last, and those of hooks that are made when the asker is. */
  List<PodTemplate> select(Manifest asker, LabelSelector selector) {
    List<PodTemplate> all = select(asker.key().namespace(), selector);
    if (passing.isEmpty()) {
      return all;
    }
    Set<String> moments = HookMoments.of(asker);
    return all.stream()
        .filter(pod -> isTogether(passing.getOrDefault(pod, Set.of()), moments))
        .toList();
  }

  private static boolean isTogether(Set<String> passing, Set<String> moments) {
    return passing.isEmpty() || !Collections.disjoint(passing, moments);
  }

  /** The pods that have the rarest of some labels. */
  private List<PodTemplate> candidates(String namespace, MapNode labels) {
    List<PodTemplate> fewest = byNamespace.getOrDefault(namespace, List.of());
    for (int i = 0; i < labels.size(); i++) {
      var having = byLabel.getOrDefault(label(namespace, labels, i), List.of());
      boolean fewer = having.size() < fewest.size() && !MadeLabels.isMade(labels.key(i));
      fewest = fewer ? having : fewest;
    }
    return fewest;
  }
}
