package io.lapstrake.k8s.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ports cut wherever a span of ports begins or ends, so that rules mean all of a piece or nothing
 * of it: 80-90 is 80-85 and 86-90 where somebody else says so.
 */
final class PortPieces {

  private static final long LAST = 65535;

  private final List<PodPort> spans = new ArrayList<>(); // of which several ports are one
  private final SortedSet<PodPort> pieces = new TreeSet<>();

  private PortPieces() {}

  /**
   * Cuts some ports.
   *
   * @param others where it is cut as well
   */
  static PortPieces of(Set<PodPort> ports, Set<PodPort> others) {
    var cut = new PortPieces();
    ports.forEach(cut::addSpan);
    others.forEach(cut::addSpan);
    for (PodPort port : ports) {
      if (!port.isNumber()) {
        cut.pieces.add(port);
      } else if (!isEvery(port)) { // which is told by those that nobody names
        cut.add(port);
      }
    }
    cut.pieces.removeIf(it -> it.isOther() && cut.coversAll(it.protocol()));
    return cut;
  }

  private static boolean isEvery(PodPort port) {
    return port.from() == 1 && port.to() == LAST;
  }

  private void addSpan(PodPort port) {
    if (port.isNumber()) {
      spans.add(port);
    }
  }

  private void add(PodPort port) {
    SortedSet<Long> starts = new TreeSet<>();
    starts.add(port.from());
    for (PodPort each : spans) {
      if (each.protocol().equals(port.protocol())) {
        starts.add(each.from());
        starts.add(each.to() + 1);
      }
    }
    List<Long> inside =
        new ArrayList<>(starts.tailSet(port.from()).headSet(port.to() + 1)); // in their order
    for (int i = 0; i < inside.size(); i++) {
      long last = i + 1 < inside.size() ? inside.get(i + 1) - 1 : port.to();
      pieces.add(PodPort.of(port.protocol(), inside.get(i), last));
    }
  }

  private boolean coversAll(String protocol) {
    return LAST
        == pieces.stream()
            .filter(it -> it.isNumber() && it.protocol().equals(protocol))
            .mapToLong(it -> it.to() - it.from() + 1)
            .sum();
  }

  /** All pieces, sorted. */
  SortedSet<PodPort> all() {
    return pieces;
  }

  /** Some pieces in as few words as those had from whom they were cut, sorted. */
  SortedSet<PodPort> joined(Collection<PodPort> some) {
    var joined = new TreeSet<PodPort>();
    List<PodPort> numbers = new ArrayList<>();
    some.forEach(it -> (it.isNumber() ? numbers : joined).add(it));
    numbers.sort(PodPort.BY_NUMBER);
    PodPort last = null;
    for (PodPort each : numbers) {
      boolean goesOn = last != null && isOneSpan(last, each);
      if (last != null && !goesOn) {
        joined.add(last);
      }
      last = last != null && goesOn ? PodPort.of(last.protocol(), last.from(), each.to()) : each;
    }
    if (last != null) {
      joined.add(last);
    }
    return joined;
  }

  private boolean isOneSpan(PodPort one, PodPort next) {
    return one.protocol().equals(next.protocol())
        && one.to() + 1 == next.from()
        && spans.stream()
            .anyMatch(
                it ->
                    it.protocol().equals(one.protocol())
                        && it.from() <= one.to()
                        && next.from() <= it.to());
  }
}
