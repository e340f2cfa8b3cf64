package io.lapstrake.k8s.metallb;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.IpAddress;
import io.lapstrake.k8s.config.Secret;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * A router that nodes speak BGP with.
 *
 * <pre>{@code
 * BgpPeer.named("rack", "10.0.0.1").systems(64500, 64501).in("metallb-system")
 * }</pre>
 *
 * @see <a href="https://metallb.io/apis/#bgppeer">BGPPeer</a>
 */
public final class BgpPeer implements KubernetesObject<BgpPeer> {

  private final Draft draft;

  private BgpPeer(Draft draft) {
    this.draft = draft;
  }

  /**
   * A router; the id is its name too.
   *
   * @param address its IP address
   */
  public static BgpPeer named(String id, String address) {
    return named(id, Literal.of(address));
  }

  /**
   * A router; the id is its name too.
   *
   * @param address its IP address
   */
  public static BgpPeer named(String id, Value<String> address) {
    return new BgpPeer(Draft.of("metallb.io/v1beta2", "BGPPeer", id)).with(address, "peerAddress");
  }

  /**
   * The numbers of the autonomous systems, up to 4294967295.
   *
   * @param own the nodes'
   * @param peer the router's
   */
  public BgpPeer systems(long own, long peer) {
    return systems(Literal.of(own), Literal.of(peer));
  }

  /**
   * The numbers of the autonomous systems, up to 4294967295.
   *
   * @param own the nodes'
   * @param peer the router's
   */
  public BgpPeer systems(Value<? extends Number> own, Value<? extends Number> peer) {
    return with(own, "myASN").with(peer, "peerASN");
  }

  /** The router's port; 179 when nothing is said. */
  public BgpPeer port(int number) {
    return port(Literal.of(number));
  }

  /** The router's port; 179 when nothing is said. */
  public BgpPeer port(Value<Integer> number) {
    return with(number, "peerPort");
  }

  /** The address that nodes speak from. */
  public BgpPeer sourceAddress(IpAddress address) {
    return sourceAddress(address.value());
  }

  /** The address that nodes speak from. */
  public BgpPeer sourceAddress(String address) {
    return sourceAddress(Literal.of(address));
  }

  /** The address that nodes speak from. */
  public BgpPeer sourceAddress(Value<String> address) {
    return with(address, "sourceAddress");
  }

  /** The number that nodes present themselves by, in the form of an IPv4 address. */
  public BgpPeer routerId(String id) {
    return routerId(Literal.of(id));
  }

  /** The number that nodes present themselves by, in the form of an IPv4 address. */
  public BgpPeer routerId(Value<String> id) {
    return with(id, "routerID");
  }

  /** Seconds of silence after which the router is taken to be gone; at least 3. */
  public BgpPeer holdSeconds(int seconds) {
    return holdSeconds(Literal.of(seconds));
  }

  /** Seconds of silence after which the router is taken to be gone; at least 3. */
  public BgpPeer holdSeconds(Value<Integer> seconds) {
    return with(Text.format("%ss", seconds), "holdTime");
  }

  /** Seconds between two signs of life. */
  public BgpPeer keepAliveSeconds(int seconds) {
    return keepAliveSeconds(Literal.of(seconds));
  }

  /** Seconds between two signs of life. */
  public BgpPeer keepAliveSeconds(Value<Integer> seconds) {
    return with(Text.format("%ss", seconds), "keepaliveTime");
  }

  /** The password that both sides know, in a Secret of type {@code kubernetes.io/basic-auth}. */
  public BgpPeer password(Secret secret) {
    return with(MapNode.of("name", secret.name()), "passwordSecret");
  }

  /** A profile of BFD, by which a dead router is noticed sooner. */
  public BgpPeer bfdProfile(String name) {
    return bfdProfile(Literal.of(name));
  }

  /** A profile of BFD, by which a dead router is noticed sooner. */
  public BgpPeer bfdProfile(Value<String> name) {
    return with(name, "bfdProfile");
  }

  /** The router is more than one hop away. */
  public BgpPeer overSeveralHops() {
    return with(Literal.TRUE, "ebgpMultiHop");
  }

  /** Only nodes with a label speak with it, beside the others that are said. */
  public BgpPeer onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only nodes with a label speak with it, beside the others that are said. */
  public BgpPeer onNodesWith(String label, Value<String> value) {
    return withDraft(draft.append(Nodes.with(label, value), "spec", "nodeSelectors"));
  }

  private BgpPeer with(Node value, String field) {
    return withDraft(draft.set(value, "spec", field));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public BgpPeer withDraft(Draft changed) {
    return new BgpPeer(changed);
  }
}
