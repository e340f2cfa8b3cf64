package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A port that somebody asks for, or several in a row.
 *
 * @param protocol such as {@code TCP}
 * @param first a number, or a name that is not known; empty for any port that nobody names
 * @param last the same as the first, or the last of several
 */
record PodPort(String protocol, String first, String last) implements Comparable<PodPort> {

  /** Any port that nobody names, of each protocol that policies know. */
  static final Set<PodPort> OTHERS =
      Set.of(new PodPort("TCP", "", ""), new PodPort("UDP", "", ""), new PodPort("SCTP", "", ""));

  /** Of those that are numbers: by protocol, then by number. */
  static final Comparator<PodPort> BY_NUMBER =
      Comparator.comparing(PodPort::protocol).thenComparing(PodPort::from);

  static PodPort of(String protocol, String port) {
    return new PodPort(protocol, port, port);
  }

  static PodPort of(String protocol, long first, long last) {
    return new PodPort(protocol, Long.toString(first), Long.toString(last));
  }

  /** Whether it is one number or several. */
  boolean isNumber() {
    return !isOther() && !PodPorts.isName(first) && !PodPorts.isName(last) && from() <= to();
  }

  /** The first number. */
  long from() {
    return number(first);
  }

  /** The last number. */
  long to() {
    return number(last);
  }

  /** The ports of a rule; none where it is for all. */
  static List<PodPort> of(MapNode rule) {
    return Leaf.maps(rule, "ports").stream()
        .filter(it -> !Leaf.text(it, "port").isEmpty())
        .map(
            it -> {
              String last = Leaf.text(it, "endPort");
              String first = Leaf.text(it, "port");
              return new PodPort(PodPorts.protocol(it), first, last.isEmpty() ? first : last);
            })
        .toList();
  }

  /** Whether it is any port that nobody names. */
  boolean isOther() {
    return first.isEmpty();
  }

  /** Any port of the same protocol that nobody names. */
  PodPort other() {
    return new PodPort(protocol, "", "");
  }

  /**
   * Whether a rule is for this port.
   *
   * @param target the pods whose ports are named; empty where they are not known
   */
  boolean isAllowedBy(MapNode rule, Optional<PodTemplate> target) {
    List<MapNode> ports = Leaf.maps(rule, "ports");
    return ports.isEmpty() || ports.stream().anyMatch(it -> isMeantBy(it, target));
  }

  private boolean isMeantBy(MapNode port, Optional<PodTemplate> target) {
    if (!PodPorts.protocol(port).equals(protocol)) {
      return false;
    }
    String from = Leaf.text(port, "port");
    String to = Leaf.text(port, "endPort");
    if (from.isEmpty() || isOther()) {
      return from.isEmpty() || (from.equals("1") && to.equals("65535"));
    }
    if (PodPorts.isName(from) || PodPorts.isName(first)) {
      Set<String> calls =
          target.map(it -> new PodPorts(it).calls(from, protocol)).orElse(Set.of(from));
      return calls.contains(first);
    }
    return number(from) <= number(first) && number(last) <= number(to.isEmpty() ? from : to);
  }

  private static long number(String digits) {
    return digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  @Override
  public int compareTo(PodPort other) {
    return Comparator.comparing((PodPort it) -> it.first.length())
        .thenComparing(PodPort::first)
        .thenComparing(PodPort::last)
        .thenComparing(PodPort::protocol)
        .compare(this, other);
  }

  /**
   * {@code 5432}, {@code 53/UDP} or {@code 8000-8010}; {@code all UDP ports} for those that nobody
   * names.
   */
  @Override
  public String toString() {
    if (isOther()) {
      return "all " + protocol + " ports";
    }
    String span = first.equals(last) ? first : first + "-" + last;
    return protocol.equals("TCP") ? span : span + "/" + protocol;
  }
}
