package io.lapstrake.k8s.metallb;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Makes addresses known to routers.
 *
 * <pre>{@code
 * BgpAdvertisement.named("public").pool(pool).to(router).aggregationLength(26)
 * }</pre>
 *
 * @see <a href="https://metallb.io/apis/#bgpadvertisement">BGPAdvertisement</a>
 */
public final class BgpAdvertisement implements KubernetesObject<BgpAdvertisement> {

  private final Draft draft;

  private BgpAdvertisement(Draft draft) {
    this.draft = draft;
  }

  /** Of every pool to every router, until some are said; the id is its name too. */
  public static BgpAdvertisement named(String id) {
    return new BgpAdvertisement(Draft.of("metallb.io/v1beta1", "BGPAdvertisement", id));
  }

  /** Of a pool, beside the others that are said. */
  public BgpAdvertisement pool(IpAddressPool pool) {
    return more(pool.name(), "ipAddressPools");
  }

  /** To a router, beside the others that are said. */
  public BgpAdvertisement to(BgpPeer peer) {
    return more(peer.name(), "peers");
  }

  /** Only from nodes with a label, beside the others that are said. */
  public BgpAdvertisement onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only from nodes with a label, beside the others that are said. */
  public BgpAdvertisement onNodesWith(String label, Value<String> value) {
    return more(Nodes.with(label, value), "nodeSelectors");
  }

  /** A community that the routes are marked with, such as {@code 65535:65282}. */
  public BgpAdvertisement community(String community) {
    return community(Literal.of(community));
  }

  /** A community that the routes are marked with, such as {@code 65535:65282}. */
  public BgpAdvertisement community(Value<String> community) {
    return more(community, "communities");
  }

  /** How many bits of an IPv4 address a route speaks of: 1 to 32; 32 when nothing is said. */
  public BgpAdvertisement aggregationLength(int bits) {
    return aggregationLength(Literal.of(bits));
  }

  /** How many bits of an IPv4 address a route speaks of: 1 to 32; 32 when nothing is said. */
  public BgpAdvertisement aggregationLength(Value<Integer> bits) {
    return withDraft(draft.set(bits, "spec", "aggregationLength"));
  }

  /** How many bits of an IPv6 address a route speaks of: 1 to 128; 128 when nothing is said. */
  public BgpAdvertisement aggregationLengthV6(int bits) {
    return aggregationLengthV6(Literal.of(bits));
  }

  /** How many bits of an IPv6 address a route speaks of: 1 to 128; 128 when nothing is said. */
  public BgpAdvertisement aggregationLengthV6(Value<Integer> bits) {
    return withDraft(draft.set(bits, "spec", "aggregationLengthV6"));
  }

  /** Which of several routes routers of the same system take: the one with the highest number. */
  public BgpAdvertisement localPreference(int number) {
    return localPreference(Literal.of(number));
  }

  /** Which of several routes routers of the same system take: the one with the highest number. */
  public BgpAdvertisement localPreference(Value<Integer> number) {
    return withDraft(draft.set(number, "spec", "localPref"));
  }

  private BgpAdvertisement more(Node item, String list) {
    return withDraft(draft.append(item, "spec", list));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public BgpAdvertisement withDraft(Draft changed) {
    return new BgpAdvertisement(changed);
  }
}
