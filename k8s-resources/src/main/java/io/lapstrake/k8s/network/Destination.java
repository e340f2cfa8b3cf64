package io.lapstrake.k8s.network;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
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
  private final ListNode ports;

  private Destination(Peer peer, ListNode ports) {
    this.peer = peer;
    this.ports = ports;
  }

  static Destination of(Peer peer) {
    return new Destination(peer, ListNode.EMPTY);
  }

  /** One more port that is spoken to by TCP. */
  public Destination port(int number) {
    return port(Literal.of(number));
  }

  /** One more port that is spoken to by TCP. */
  public Destination port(Value<Integer> number) {
    return new Destination(peer, ports.with(MapNode.of("port", number)));
  }

  /** One more port that is spoken to by UDP. */
  public Destination udpPort(int number) {
    return udpPort(Literal.of(number));
  }

  /** One more port that is spoken to by UDP. */
  public Destination udpPort(Value<Integer> number) {
    return new Destination(
        peer, ports.with(MapNode.of("port", number).with("protocol", Protocol.UDP.name())));
  }

  Peer peer() {
    return peer;
  }

  ListNode ports() {
    return ports;
  }
}
