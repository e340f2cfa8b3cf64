package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Paths in few words: those of one source or target stand together, and who is in wider ones not.
 */
final class PathText {

  private static final int MOST = 4; // that are named one by one

  private static final Party NOBODY = new Party("", Party.Sort.ENTRY, "");

  private final Map<String, Integer> podsByNamespace;

  /**
   * For paths of a plan.
   *
   * @param podsByNamespace how many objects that run pods each namespace has
   */
  PathText(Map<String, Integer> podsByNamespace) {
    this.podsByNamespace = podsByNamespace;
  }

  /**
   * What is told in one line.
   *
   * @param words such as {@code opens: any pod of namespace shop → Deployment shop/db:5432}
   */
  record Line(ResourceKey by, boolean opens, String words) {}

  private record Target(ResourceKey by, boolean opens, Party to, String ports)
      implements Comparable<Target> {
    @Override
    public int compareTo(Target other) {
      return Comparator.comparing(Target::by)
          .thenComparing(Target::opens)
          .thenComparing(Target::to)
          .thenComparing(Target::ports)
          .compare(this, other);
    }
  }

  private record Source(ResourceKey by, boolean opens, String from, String ports)
      implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
      return Comparator.comparing(Source::by)
          .thenComparing(Source::opens)
          .thenComparing(Source::from)
          .thenComparing(Source::ports)
          .compare(this, other);
    }
  }

  /** All lines, sorted by the objects that they are told of. */
  List<Line> lines(Collection<Path> paths) {
    SortedMap<Target, SortedSet<Party>> sources = new TreeMap<>();
    Map<Path, List<Party>> wide = new HashMap<>(); // asked by key alone
    paths.stream()
        .filter(it -> it.ports().isEmpty())
        .forEach(it -> wide.computeIfAbsent(anywhere(it), any -> new ArrayList<>()).add(it.to()));
    for (Path path : paths) {
      if (wide.getOrDefault(anywhere(path), List.of()).stream()
          .anyMatch(it -> it.includes(path.to()))) {
        continue;
      }
      sources
          .computeIfAbsent(
              new Target(path.by(), path.opens(), path.to(), path.ports()), any -> new TreeSet<>())
          .add(path.from());
    }
    SortedMap<Source, SortedSet<Party>> targets = new TreeMap<>();
    sources.forEach(
        (to, from) ->
            targets
                .computeIfAbsent(
                    new Source(to.by(), to.opens(), joined(from, ""), to.ports()),
                    any -> new TreeSet<>())
                .add(to.to()));
    List<Line> lines = new ArrayList<>();
    targets.forEach(
        (from, to) -> {
          String what = from.opens() ? "opens: " : "closes: ";
          lines.add(
              new Line(
                  from.by(), from.opens(), what + from.from() + " → " + joined(to, from.ports())));
        });
    return lines;
  }

  /** The same path to nobody in particular, to find others like it. */
  private static Path anywhere(Path path) {
    return new Path(path.opens(), path.by(), path.from(), NOBODY, "");
  }

  private String joined(SortedSet<Party> all, String behind) {
    boolean isAnyone =
        all.stream().anyMatch(it -> it.sort() == Party.Sort.ANY_POD)
            && all.stream().anyMatch(it -> it.sort() == Party.Sort.ANY_ADDRESS);
    if (isAnyone) {
      return "anyone" + behind;
    }
    List<Party> widest =
        all.stream().filter(it -> all.stream().noneMatch(wide -> wide.includes(it))).toList();
    List<String> names = names(widest);
    int more = names.size() - MOST;
    return more <= 1
        ? String.join(", ", withEach(names, behind))
        : String.join(", ", withEach(names.subList(0, MOST), behind)) + " and " + more + " more";
  }

  private static List<String> withEach(List<String> names, String behind) {
    return names.stream().map(it -> it + behind).toList();
  }

  /** All pods of a namespace are told as such. */
  private List<String> names(List<Party> parties) {
    Map<String, Integer> counts = new TreeMap<>();
    parties.stream()
        .filter(it -> it.sort() == Party.Sort.POD)
        .forEach(it -> counts.merge(it.namespace(), 1, Integer::sum));
    SortedSet<String> whole = new TreeSet<>();
    counts.forEach(
        (namespace, count) -> {
          if (count > MOST && count.equals(podsByNamespace.get(namespace))) {
            whole.add(namespace);
          }
        });
    List<String> names = new ArrayList<>();
    whole.forEach(it -> names.add("all " + counts.get(it) + " workloads of namespace " + it));
    parties.stream()
        .filter(it -> it.sort() != Party.Sort.POD || !whole.contains(it.namespace()))
        .forEach(it -> names.add(it.name()));
    return names;
  }
}
