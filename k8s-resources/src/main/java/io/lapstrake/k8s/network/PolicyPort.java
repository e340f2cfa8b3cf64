package io.lapstrake.k8s.network;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.Locale;

/**
 * A port, or several that follow one another, that a network policy speaks of.
 *
 * <pre>{@code
 * PolicyPort.tcp("http"), PolicyPort.udp(53), PolicyPort.tcp(8000, 8999)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports">
 *     Ports of network policies</a>
 */
public final class PolicyPort {

  private final String id;
  private final MapNode tree;

  private PolicyPort(String id, MapNode tree) {
    this.id = id;
    this.tree = tree;
  }

  /** A port that is spoken to by TCP. */
  public static PolicyPort tcp(int number) {
    return tcp(Literal.of(number));
  }

  /** A port that is spoken to by TCP. */
  public static PolicyPort tcp(Value<Integer> number) {
    return of(Protocol.TCP, number);
  }

  /** The port that the pods give a name to, spoken to by TCP. */
  public static PolicyPort tcp(String name) {
    return of(Protocol.TCP, Literal.of(name));
  }

  /** The ports from one to another, both among them, spoken to by TCP. */
  public static PolicyPort tcp(int first, int last) {
    return range(Protocol.TCP, first, last);
  }

  /** A port that is spoken to by UDP. */
  public static PolicyPort udp(int number) {
    return udp(Literal.of(number));
  }

  /** A port that is spoken to by UDP. */
  public static PolicyPort udp(Value<Integer> number) {
    return of(Protocol.UDP, number);
  }

  /** The port that the pods give a name to, spoken to by UDP. */
  public static PolicyPort udp(String name) {
    return of(Protocol.UDP, Literal.of(name));
  }

  /** The ports from one to another, both among them, spoken to by UDP. */
  public static PolicyPort udp(int first, int last) {
    return range(Protocol.UDP, first, last);
  }

  /** A port that is spoken to by SCTP. */
  public static PolicyPort sctp(int number) {
    return sctp(Literal.of(number));
  }

  /** A port that is spoken to by SCTP. */
  public static PolicyPort sctp(Value<Integer> number) {
    return of(Protocol.SCTP, number);
  }

  private static PolicyPort range(Protocol protocol, int first, int last) {
    if (first > last) {
      throw new IllegalArgumentException(
          "No ports from " + first + " to " + last + ": the lower number comes first");
    }
    PolicyPort from = of(protocol, Literal.of(first));
    return new PolicyPort(from.id + "-" + last, from.tree.with("endPort", last));
  }

  private static PolicyPort of(Protocol protocol, Value<?> port) {
    MapNode tree = MapNode.of("port", port);
    String id = PolicyName.of(port);
    return protocol == Protocol.TCP
        ? new PolicyPort(id, tree)
        : new PolicyPort(
            protocol.name().toLowerCase(Locale.ROOT) + "-" + id,
            tree.with("protocol", protocol.name()));
  }

  /** What tells it apart, the same for the same port. */
  String id() {
    return id;
  }

  MapNode tree() {
    return tree;
  }
}
