package io.lapstrake.k8s.reach;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports in few words, as they are told behind who is reached. */
final class PortText {

  private PortText() {}

  /**
   * Of those that change: {@code :5432}, {@code on all ports but 443}, or nothing for all there
   * are.
   *
   * @param looked at, of which those that change are some
   */
  static String of(PortPieces looked, Set<PodPort> pieces) {
    Set<PodPort> changed = looked.joined(pieces);
    if (changed.stream().noneMatch(PodPort::isOther)) {
      return ":" + list(changed.stream());
    }
    Set<PodPort> unchanged = new TreeSet<>(looked.all());
    unchanged.removeAll(pieces);
    Set<PodPort> stay = looked.joined(unchanged);
    if (changed.containsAll(PodPort.OTHERS)) {
      return stay.isEmpty() ? "" : " on all ports but " + list(stay.stream());
    }
    Stream<String> named =
        changed.stream()
            .filter(it -> !it.isOther() && !changed.contains(it.other()))
            .sorted()
            .map(PodPort::toString);
    Stream<String> others =
        changed.stream().filter(PodPort::isOther).sorted().map(it -> it + but(it, stay));
    return " on " + Stream.concat(named, others).collect(Collectors.joining(" and "));
  }

  private static String but(PodPort other, Set<PodPort> stay) {
    String list = list(stay.stream().filter(it -> it.protocol().equals(other.protocol())));
    return list.isEmpty() ? "" : " but " + list;
  }

  private static String list(Stream<PodPort> ports) {
    return ports.sorted().map(Objects::toString).collect(Collectors.joining(","));
  }
}
