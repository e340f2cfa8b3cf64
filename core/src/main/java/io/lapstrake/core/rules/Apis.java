package io.lapstrake.core.rules;

import io.lapstrake.core.rules.format.Finding;
import io.lapstrake.core.rules.format.Format;
import io.lapstrake.core.value.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The versions of Kubernetes' own APIs: which kinds are in them, and how long. */
final class Apis {

  private final Map<String, Map<String, Api.Lifetime>> kinds = new TreeMap<>(); // kind, version
  private final Set<String> groups = new HashSet<>(); // asked by key alone

  /**
   * Adds kinds of one version.
   *
   * @param words the version, then the kinds
   * @throws IllegalArgumentException when a fact is none
   */
  void add(List<String> words, List<List<String>> facts) {
    KubernetesVersion since = null;
    KubernetesVersion deprecated = null;
    KubernetesVersion gone = null;
    String instead = null;
    boolean optIn = false;
    for (List<String> fact : facts) {
      switch (fact.get(0)) {
        case "since" -> since = KubernetesVersion.of(fact.get(1));
        case "deprecated" -> deprecated = KubernetesVersion.of(fact.get(1));
        case "gone" -> gone = KubernetesVersion.of(fact.get(1));
        case "use" -> instead = String.join(" ", fact.subList(1, fact.size()));
        case "opt-in" -> optIn = true;
        default -> throw new IllegalArgumentException("Not a fact of an API: " + fact.get(0));
      }
    }
    if (since == null) {
      throw new IllegalArgumentException("An API without a beginning");
    }
    add(words, new Api.Lifetime(since, deprecated, gone, instead, optIn));
  }

  private void add(List<String> words, Api.Lifetime life) {
    for (String kind : words.subList(1, words.size())) {
      groups.add(group(words.get(0)));
      if (versions(kind).put(words.get(0), life) != null) {
        throw new IllegalArgumentException("There already: " + words.get(0) + " " + kind);
      }
    }
  }

  private Map<String, Api.Lifetime> versions(String kind) {
    return kinds.computeIfAbsent(kind, absent -> new TreeMap<>());
  }

  /** The versions that have a kind of a name; sorted. */
  SortedSet<String> versionsOf(String kind) {
    return new TreeSet<>(kinds.getOrDefault(kind, Map.of()).keySet());
  }

  /** What is known of a kind in a version; empty when nothing is. */
  Optional<Api> find(String version, String kind, KubernetesVersion target) {
    Api.Lifetime life = kinds.getOrDefault(kind, Map.of()).get(version);
    return Optional.ofNullable(life).map(it -> new Api(version, kind, it, target));
  }

  /**
   * What is wrong with the version that an object names; null where nothing is, or where its group
   * is none of Kubernetes' own.
   */
  @Nullable Finding check(String version, String kind, KubernetesVersion target) {
    Map<String, Api.Lifetime> versions = kinds.getOrDefault(kind, Map.of());
    Api.Lifetime life = versions.get(version);
    if (life != null) {
      return target.isAtLeast(life.since()) && life.gone() == null
          ? null
          : new Api(version, kind, life, target).check();
    }
    List<String> served = served(kind, versions.keySet(), target);
    return served.isEmpty() || !sameGroup(served, version) ? null : unknown(version, kind, served);
  }

  private List<String> served(String kind, Collection<String> versions, KubernetesVersion target) {
    var served = new ArrayList<String>();
    for (String version : versions) {
      find(version, kind, target).filter(Api::isServed).ifPresent(api -> served.add(version));
    }
    return served;
  }

  private static boolean sameGroup(Collection<String> versions, String version) {
    return versions.stream().anyMatch(it -> group(it).equals(group(version)));
  }

  private static String group(String version) {
    return version.substring(0, Math.max(0, version.indexOf('/')));
  }

  /**
   * What is wrong with the kind that an object names; null where nothing is, or where its group is
   * none of Kubernetes' own. A List is of every group.
   */
  @Nullable Finding checkKind(String version, String kind) {
    return kinds.containsKey(kind) || kind.equals("List") || !groups.contains(group(version))
        ? null
        : noKind(version, kind);
  }

  private Finding noKind(String version, String kind) {
    var known = new TreeSet<String>();
    kinds.forEach(
        (name, versions) -> {
          if (sameGroup(versions.keySet(), version)) {
            known.add(name);
          }
        });
    return new Finding(
        "LAP-0334",
        "No such kind",
        Format.quoted(kind) + " was given; " + version + " has no such kind.",
        NearestName.of(kind, known)
            .map(near -> "write " + near + ", if that is meant.")
            .orElse("correct the kind, or its apiVersion."));
  }

  private static Finding unknown(String version, String kind, List<String> served) {
    return new Finding(
        "LAP-0331",
        "No such API version",
        Format.quoted(version)
            + " was given; Kubernetes serves "
            + kind
            + " as "
            + String.join(", ", served)
            + ".",
        "write " + served.get(0) + ".");
  }
}
