package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sorts objects so that each comes after those that it needs; what is free is sorted by kind as
 * Helm does, then by key.
 */
final class ApplyOrder {

  private final Rules rules;
  private final Problems problems;

  ApplyOrder(Rules rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /** An object whose turn may come. */
  private static final class Waiting {
    final Manifest manifest;
    final int order;
    final List<Waiting> followers = new ArrayList<>(0);
    int before;

    Waiting(Manifest manifest, int order) {
      this.manifest = manifest;
      this.order = order;
    }
  }

  private static final Comparator<Waiting> FREE_ORDER =
      Comparator.<Waiting>comparingInt(it -> it.order)
          .thenComparing(it -> it.manifest.key())
          .thenComparing(it -> it.manifest.address());

  List<Manifest> sort(Map<Address, Manifest> manifests) {
    Collection<Waiting> all = graph(manifests);
    var ready = new PriorityQueue<>(Math.max(1, all.size()), FREE_ORDER);
    all.stream().filter(it -> it.before == 0).forEach(ready::add);
    var sorted = new ArrayList<Manifest>(all.size());
    for (Waiting next = ready.poll(); next != null; next = ready.poll()) {
      sorted.add(next.manifest);
      for (Waiting follower : next.followers) {
        if (--follower.before == 0) {
          ready.add(follower);
        }
      }
    }
    if (sorted.size() < all.size()) {
      reportCycle(all);
    }
    return sorted;
  }

  private Collection<Waiting> graph(Map<Address, Manifest> manifests) {
    Map<Address, Waiting> all = new HashMap<>(manifests.size() * 2);
    manifests.forEach(
        (address, manifest) ->
            all.put(
                address,
                new Waiting(
                    manifest, rules.of(manifest.key().group(), manifest.key().kind()).order())));
    for (Waiting waiting : all.values()) {
      for (Address needed : waiting.manifest.after()) {
        Waiting first = all.get(needed);
        if (first != null && first != waiting) {
          first.followers.add(waiting);
          waiting.before++;
        }
      }
    }
    return all.values();
  }

  private void reportCycle(Collection<Waiting> all) {
    SortedMap<Address, Manifest> stuck = new TreeMap<>();
    all.stream()
        .filter(it -> it.before > 0)
        .forEach(it -> stuck.put(it.manifest.address(), it.manifest));
    var way = new LinkedHashSet<Address>();
    Address at = stuck.firstKey();
    while (way.add(at)) {
      at = needed(stuck, at);
    }
    List<Address> circle =
        new ArrayList<>(way).subList(new ArrayList<>(way).indexOf(at), way.size());
    Source source = Optional.ofNullable(stuck.get(at)).flatMap(Manifest::source).orElse(null);
    problems.add(
        "LAP-0206",
        "Dependency cycle",
        Place.of(at).source(source),
        circle.stream().map(Address::toString).collect(Collectors.joining(" → ")) + " → " + at,
        "write one of the values out, or take away one after(…), so that one can be made first.");
  }

  private static Address needed(SortedMap<Address, Manifest> stuck, Address at) {
    return Optional.ofNullable(stuck.get(at)).stream()
        .flatMap(manifest -> manifest.after().stream())
        .filter(other -> stuck.containsKey(other) && !other.equals(at))
        .findFirst()
        .orElseThrow();
  }
}
