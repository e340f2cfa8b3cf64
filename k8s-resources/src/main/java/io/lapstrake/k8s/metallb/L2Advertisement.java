package io.lapstrake.k8s.metallb;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * Makes addresses known in the local network: one node answers for each of them.
 *
 * <pre>{@code
 * L2Advertisement.named("public").pool(pool).in("metallb-system")
 * }</pre>
 *
 * @see <a href="https://metallb.io/apis/#l2advertisement">L2Advertisement</a>
 */
public final class L2Advertisement implements KubernetesObject<L2Advertisement> {

  private final Draft draft;

  private L2Advertisement(Draft draft) {
    this.draft = draft;
  }

  /** Of every pool, until pools are said; the id is its name too. */
  public static L2Advertisement named(String id) {
    return new L2Advertisement(Draft.of("metallb.io/v1beta1", "L2Advertisement", id));
  }

  /** Of a pool, beside the others that are said. */
  public L2Advertisement pool(IpAddressPool pool) {
    return withDraft(draft.append(pool.name(), "spec", "ipAddressPools"));
  }

  /** Only nodes with a label answer, beside the others that are said. */
  public L2Advertisement onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Only nodes with a label answer, beside the others that are said. */
  public L2Advertisement onNodesWith(String label, Value<String> value) {
    return withDraft(draft.append(Nodes.with(label, value), "spec", "nodeSelectors"));
  }

  /** Only by an interface of the nodes, beside the others that are said. */
  public L2Advertisement byInterface(String name) {
    return byInterface(Literal.of(name));
  }

  /** Only by an interface of the nodes, beside the others that are said. */
  public L2Advertisement byInterface(Value<String> name) {
    return withDraft(draft.append(name, "spec", "interfaces"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public L2Advertisement withDraft(Draft changed) {
    return new L2Advertisement(changed);
  }
}
