package io.lapstrake.k8s.metallb;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.address.Addresses;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * Addresses that load balancers are given.
 *
 * <pre>{@code
 * IpAddressPool.named("public", IpRange.of("203.0.113.10-203.0.113.50")).in("metallb-system")
 * }</pre>
 *
 * @see <a href="https://metallb.io/apis/#ipaddresspool">IPAddressPool</a>
 */
public final class IpAddressPool implements KubernetesObject<IpAddressPool> {

  private static final String VERSION = "metallb.io/v1beta1";

  private final Draft draft;

  private IpAddressPool(Draft draft) {
    this.draft = draft;
  }

  /**
   * An IpAddressPool that raw YAML or another library's object describes, for the words that refer
   * to one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static IpAddressPool from(Raw raw) {
    return new IpAddressPool(raw.draftOf("metallb.io", "IPAddressPool"));
  }

  /** A pool of some addresses; the id is its name too. */
  public static IpAddressPool named(String id, Addresses addresses) {
    return named(id, addresses.value());
  }

  /**
   * A pool of some addresses; the id is its name too.
   *
   * @param addresses a block, or a range from one address to another
   */
  public static IpAddressPool named(String id, Value<String> addresses) {
    return new IpAddressPool(Draft.of(VERSION, "IPAddressPool", id)).addresses(addresses);
  }

  /** A pool that is made elsewhere. */
  public static IpAddressPool existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A pool that is made elsewhere. */
  public static IpAddressPool existing(String id, Value<String> name) {
    return new IpAddressPool(Draft.existing(VERSION, "IPAddressPool", id, name));
  }

  /** More addresses. */
  public IpAddressPool addresses(Addresses more) {
    return addresses(more.value());
  }

  /** More addresses: a block, or a range from one address to another. */
  public IpAddressPool addresses(String more) {
    return addresses(Literal.of(more));
  }

  /** More addresses: a block, or a range from one address to another. */
  public IpAddressPool addresses(Value<String> more) {
    return withDraft(draft.append(more, "spec", "addresses"));
  }

  /** Gives addresses only to those Services that ask for this pool or for one of its addresses. */
  public IpAddressPool onlyWhenAskedFor() {
    return with(Literal.FALSE, "autoAssign");
  }

  /** Keeps back the addresses that end with 0 or 255, which some old devices refuse. */
  public IpAddressPool withoutFirstAndLast() {
    return with(Literal.TRUE, "avoidBuggyIPs");
  }

  /** Only for Services of a namespace, beside the others that are said. */
  public IpAddressPool forNamespace(String namespace) {
    return forNamespace(Literal.of(namespace));
  }

  /** Only for Services of a namespace, beside the others that are said. */
  public IpAddressPool forNamespace(Value<String> namespace) {
    return withDraft(draft.append(namespace, "spec", "serviceAllocation", "namespaces"));
  }

  /** Only for Services of a namespace of the stack, beside the others that are said. */
  public IpAddressPool forNamespace(Resource namespace) {
    return forNamespace(namespace.name());
  }

  /** Only for Services that have a label. */
  public IpAddressPool forServicesWith(String label, String value) {
    return forServicesWith(label, Literal.of(value));
  }

  /** Only for Services that have a label. */
  public IpAddressPool forServicesWith(String label, Value<String> value) {
    MapNode selector = MapNode.of("matchLabels", MapNode.of(label, value));
    return withDraft(draft.append(selector, "spec", "serviceAllocation", "serviceSelectors"));
  }

  /** Which of several pools for a Service is taken first: the one with the lowest number. */
  public IpAddressPool priority(int number) {
    return priority(Literal.of(number));
  }

  /** Which of several pools for a Service is taken first: the one with the lowest number. */
  public IpAddressPool priority(Value<Integer> number) {
    return with(number, "serviceAllocation", "priority");
  }

  private IpAddressPool with(Node value, String... specPath) {
    MapNode tree = draft.tree();
    return withDraft(draft.withTree(tree.with("spec", tree.map("spec").set(value, specPath))));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public IpAddressPool withDraft(Draft changed) {
    return new IpAddressPool(changed);
  }
}
