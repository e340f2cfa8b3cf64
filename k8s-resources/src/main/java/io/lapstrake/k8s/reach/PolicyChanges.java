package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the network policies that change without regard to paths, so that one of which no path is
 * told does not change in silence.
 */
final class PolicyChanges {

  private final Connections before;
  private final Connections after;
  private final Predicate<ResourceKey> isChanged;

  PolicyChanges(Connections before, Connections after, Predicate<ResourceKey> isChanged) {
    this.before = before;
    this.after = after;
    this.isChanged = isChanged;
  }

  /**
   * What is told of each where no path is, sorted by policy. One that comes or goes together with
   * all of its pods is not among them, nor one of which its namespace has the like on both sides.
   */
  SortedMap<ResourceKey, String> words() {
    Set<ResourceKey> forAny = new LinkedHashSet<>();
    Set<ResourceKey> forThoseThatStay = new LinkedHashSet<>();
    for (Connections side : List.of(before, after)) {
      for (ResourceKey pods : side.pods().keySet()) {
        boolean stay = before.pods().containsKey(pods) && after.pods().containsKey(pods);
        Stream.of(true, false)
            .flatMap(inwards -> side.policies(pods, inwards).stream())
            .map(Manifest::key)
            .forEach(it -> (stay ? forThoseThatStay : forAny).add(it));
      }
    }
    forAny.addAll(forThoseThatStay);
    SortedMap<ResourceKey, String> words = new TreeMap<>();
    Set<ResourceKey> both = keys(before);
    both.retainAll(keys(after));
    Stream.concat(others(before, after), others(after, before))
        .forEach(
            it -> {
              if (!forAny.contains(it)) {
                words.put(
                    it, "who reaches, or is reached by, pods that the stack does not have changes");
              } else if (both.contains(it) || forThoseThatStay.contains(it)) {
                words.put(it, "who reaches whom may change, though no path is found that does");
              }
            });
    return words;
  }

  /** The changed policies of one side of which the other one has none that says the same. */
  private Stream<ResourceKey> others(Connections side, Connections other) {
    Set<List<Object>> there = new LinkedHashSet<>();
    policies(other).forEach(it -> there.add(said(it)));
    return policies(side).stream()
        .filter(it -> isChanged.test(it.key()) && !there.contains(said(it)))
        .map(Manifest::key);
  }

  private static List<Object> said(Manifest policy) {
    MapNode spec = policy.tree().map("spec");
    return List.of(policy.key().namespace(), spec);
  }

  private static Set<ResourceKey> keys(Connections side) {
    Set<ResourceKey> keys = new LinkedHashSet<>();
    policies(side).forEach(it -> keys.add(it.key()));
    return keys;
  }

  private static List<Manifest> policies(Connections side) {
    return side.cluster().all("networking.k8s.io", "NetworkPolicy");
  }
}
