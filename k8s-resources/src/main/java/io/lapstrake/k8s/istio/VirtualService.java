package io.lapstrake.k8s.istio;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.KubernetesObject;

/**
 * How requests for some hosts are routed, within the mesh and at its gateways.
 *
 * <pre>{@code
 * VirtualService.named("api").host(api)
 *     .route(Route.of().to(Split.canary(Target.of(stable), Target.of(canary), 10)))
 * }</pre>
 *
 * <p>The first route that fits a request is taken.
 *
 * @see <a href="https://istio.io/latest/docs/reference/config/networking/virtual-service/">Virtual
 *     Service</a>
 */
public final class VirtualService implements KubernetesObject<VirtualService> {

  private final Draft draft;

  private VirtualService(Draft draft) {
    this.draft = draft;
  }

  /** Of no host yet; the id is its name too. */
  public static VirtualService named(String id) {
    return new VirtualService(Draft.of(IstioGateway.VERSION, "VirtualService", id));
  }

  /** A host that it is for: one that clients outside ask for, or that Istio knows. */
  public VirtualService host(String host) {
    return host(Literal.of(host));
  }

  /** A host that it is for: one that clients outside ask for, or that Istio knows. */
  public VirtualService host(Value<String> host) {
    return withDraft(draft.append(host, "spec", "hosts"));
  }

  /** Requests for a Service of the stack. */
  public VirtualService host(Service service) {
    return host(service.draft().aspect(new MeshHost()));
  }

  /** At a gateway; within the mesh alone when none is said. */
  public VirtualService at(IstioGateway gateway) {
    return withDraft(draft.append(gateway.reference(), "spec", "gateways"));
  }

  /** Within the mesh too, beside the gateways. */
  public VirtualService withinMesh() {
    return withDraft(draft.append(Literal.of("mesh"), "spec", "gateways"));
  }

  /** One more route. */
  public VirtualService route(Route route) {
    int index = draft.tree().map("spec").list("http").size();
    Draft more = draft.append(route.tree(), "spec", "http");
    return withDraft(
        route.isWhole()
            ? more
            : more.flawed(
                "LAP-0413",
                "Shares that are not the whole",
                "spec.http[" + index + "].route",
                "The shares of the traffic do not make 100 percent together.",
                "give shares that make 100."));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public VirtualService withDraft(Draft changed) {
    return new VirtualService(changed);
  }
}
