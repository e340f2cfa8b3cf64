package io.lapstrake.k8s.network;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Value;

/**
 * Ports of someone outside of the stack.
 *
 * <pre>{@code
 * Traffic.allow(api, Peer.cidr("203.0.113.0/24").port(443))
 * }</pre>
 */
public final class Destination {

  private final Peer peer;
  private final String id;
  private final ListNode ports;

  private Destination(Peer peer, String id, ListNode ports) {
    this.peer = peer;
    this.id = id;
    this.ports = ports;
  }

  static Destination of(Peer peer) {
    return new Destination(peer, peer.id(), ListNode.EMPTY);
  }

  /** One more port, or several that follow one another. */
  public Destination port(PolicyPort port) {
    return new Destination(peer, id + "-" + port.id(), ports.with(port.tree()));
  }

  /** One more port that is spoken to by TCP. */
  public Destination port(int number) {
    return port(PolicyPort.tcp(number));
  }

  /** One more port that is spoken to by TCP. */
  public Destination port(Value<Integer> number) {
    return port(PolicyPort.tcp(number));
  }

  /** One more port that is spoken to by UDP. */
  public Destination udpPort(int number) {
    return port(PolicyPort.udp(number));
  }

  /** One more port that is spoken to by UDP. */
  public Destination udpPort(Value<Integer> number) {
    return port(PolicyPort.udp(number));
  }

  /** What tells it apart in the name of a policy, in place of the peer and the ports. */
  public Destination called(String other) {
    return new Destination(peer, other, ports);
  }

  Peer peer() {
    return peer;
  }

  /** The same for the same peer and ports. */
  String id() {
    return id;
  }

  ListNode ports() {
    return ports;
  }
}
