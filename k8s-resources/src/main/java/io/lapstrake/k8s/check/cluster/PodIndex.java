package io.lapstrake.k8s.check.cluster;

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

  private record Label(String namespace, String key, String value) {}

  void add(PodTemplate pod) {
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

  /**
   * Whether a selector selects no pods for certain: none of those that are known, and none that an
   * operator may run for an object whose name the selector says.
   */
  boolean isNobody(String namespace, LabelSelector selector) {
    return !selector.names(operated.getOrDefault(namespace, Set.of()))
        && select(namespace, selector).isEmpty();
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
