package io.lapstrake.core.stack;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sorts objects so that each comes after those that it needs; what is free is sorted by kind as
 * Helm does, then by key. Two objects with one key stand side by side then, and are reported.
 */
final class ApplyOrder {

  private final Rules rules;
  private final Set<Address> incomplete;
  private final Problems problems;

  /**
   * Sorts by given rules.
   *
   * @param incomplete objects whose key may not be the one that they will have
   */
  ApplyOrder(Rules rules, Set<Address> incomplete, Problems problems) {
    this.rules = rules;
    this.incomplete = incomplete;
    this.problems = problems;
  }

  /** An object with its place among all when only kinds and keys count. */
  private static final class Ranked implements Comparable<Ranked> {
    final Manifest manifest;
    final int order;
    List<Ranked> followers = List.of();
    int rank;
    int before;

    Ranked(Manifest manifest, int order) {
      this.manifest = manifest;
      this.order = order;
    }

    void precede(Ranked follower) {
      if (followers.isEmpty()) {
        followers = new ArrayList<>(1); // most objects have none
      }
      followers.add(follower);
    }

    @Override
    public int compareTo(Ranked other) {
      if (order != other.order) {
        return Integer.compare(order, other.order);
      }
      int byKey = manifest.key().compareTo(other.manifest.key());
      return byKey != 0 ? byKey : manifest.address().compareTo(other.manifest.address());
    }
  }

  List<Manifest> sort(Collection<Manifest> manifests) {
    Ranked[] ranked = ranked(manifests);
    reportTwins(ranked);
    if (!hasEdges(manifests) || !addEdgesAgainstRank(ranked)) {
      return Arrays.stream(ranked).map(it -> it.manifest).toList();
    }
    var ready = new PriorityQueue<Ranked>(ranked.length, (a, b) -> Integer.compare(a.rank, b.rank));
    for (Ranked each : ranked) {
      if (each.before == 0) {
        ready.add(each);
      }
    }
    var sorted = new ArrayList<Manifest>(ranked.length);
    for (Ranked next = ready.poll(); next != null; next = ready.poll()) {
      sorted.add(next.manifest);
      for (Ranked follower : next.followers) {
        if (--follower.before == 0) {
          ready.add(follower);
        }
      }
    }
    if (sorted.size() < ranked.length) {
      reportCycle(Arrays.asList(ranked));
    }
    return sorted;
  }

  private Ranked[] ranked(Collection<Manifest> manifests) {
    Ranked[] ranked = new Ranked[manifests.size()];
    int count = 0;
    for (Manifest manifest : manifests) {
      int order = rules.of(manifest.key().group(), manifest.key().kind()).order();
      ranked[count++] = new Ranked(manifest, order);
    }
    Arrays.sort(ranked);
    for (int i = 0; i < ranked.length; i++) {
      ranked[i].rank = i;
    }
    return ranked;
  }

  private void reportTwins(Ranked[] ranked) {
    for (int i = 1; i < ranked.length; i++) {
      Manifest first = ranked[i - 1].manifest;
      Manifest second = ranked[i].manifest;
      if (first.key().equals(second.key())
          && !incomplete.contains(first.address())
          && !incomplete.contains(second.address())) {
        problems.add(
            "LAP-0202",
            "Object described twice",
            Place.of(second.address()).source(second.source().orElse(null)),
            second.key() + " is described by " + first.address() + " too.",
            "give one of them another name or another namespace.");
      }
    }
  }

  private static boolean hasEdges(Collection<Manifest> manifests) {
    return manifests.stream().anyMatch(manifest -> !manifest.after().isEmpty());
  }

  /** Adds what must come before what; tells whether anything of it contradicts the ranks. */
  private static boolean addEdgesAgainstRank(Ranked[] ranked) {
    Map<Address, Ranked> byAddress = new HashMap<>(ranked.length * 2);
    for (Ranked each : ranked) {
      byAddress.put(each.manifest.address(), each);
    }
    boolean against = false;
    for (Ranked each : ranked) {
      for (Address needed : each.manifest.after()) {
        Ranked first = byAddress.get(needed);
        if (first != null && first.rank != each.rank) {
          first.precede(each);
          each.before++;
          against |= first.rank > each.rank;
        }
      }
    }
    return against;
  }

  private void reportCycle(Collection<Ranked> all) {
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
