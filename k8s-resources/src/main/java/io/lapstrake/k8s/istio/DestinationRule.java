package io.lapstrake.k8s.istio;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * How the mesh speaks with the pods of a Service, and which subsets of them there are.
 *
 * <pre>{@code
 * DestinationRule.named("api", service)
 *     .policy(TrafficPolicy.none().maxConnections(100).ejectAfterErrors(5))
 *     .subset(Subset.named("v1").label("version", "v1"))
 *     .subset(Subset.named("v2").label("version", "v2"))
 * }</pre>
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/destination-rule/">Destination
 *     Rule</a>
 */
public final class DestinationRule implements KubernetesObject<DestinationRule> {

  private final Draft draft;

  private DestinationRule(Draft draft) {
    this.draft = draft;
  }

  /** A rule for a Service of the stack; the id is its name too. */
  public static DestinationRule named(String id, Service service) {
    return named(id, service.draft().aspect(new MeshHost()));
  }

  /** A rule for a host that Istio knows; the id is its name too. */
  public static DestinationRule named(String id, String host) {
    return named(id, Literal.of(host));
  }

  /** A rule for a host that Istio knows; the id is its name too. */
  public static DestinationRule named(String id, Value<String> host) {
    return new DestinationRule(
        Draft.of(IstioGateway.VERSION, "DestinationRule", id).set(host, "spec", "host"));
  }

  /** How the mesh speaks with all of the pods. */
  public DestinationRule policy(TrafficPolicy policy) {
    return withDraft(draft.set(policy.tree(), "spec", "trafficPolicy"));
  }

  /** One more subset of the pods. */
  public DestinationRule subset(Subset subset) {
    return withDraft(draft.append(subset.tree(), "spec", "subsets"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public DestinationRule withDraft(Draft changed) {
    return new DestinationRule(changed);
  }
}
