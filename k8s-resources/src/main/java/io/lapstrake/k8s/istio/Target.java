package io.lapstrake.k8s.istio;

import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.ServicePort;

/**
 * Where a route leads: a Service, or a subset of its pods.
 *
 * <pre>{@code
 * Target.of(api.port("http")).subset(versions, "v2")
 * }</pre>
 *
 * @see <a
 *     href="https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination">
 *     Destination</a>
 */
public final class Target {

  private final MapNode tree;

  private Target(MapNode tree) {
    this.tree = tree;
  }

  /** A port of a Service of the stack. */
  public static Target of(ServicePort port) {
    return host(port.service().aspect(new MeshHost())).port(port.number());
  }

  /** A host that Istio knows: a Service's full name, or one that an entry of the mesh gives. */
  public static Target host(String host) {
    return host(Literal.of(host));
  }

  /** A host that Istio knows: a Service's full name, or one that an entry of the mesh gives. */
  public static Target host(Value<String> host) {
    return new Target(MapNode.of("host", host));
  }

  /** The port, where the host has several. */
  public Target port(int number) {
    return port(Literal.of(number));
  }

  /** The port, where the host has several. */
  public Target port(Value<Integer> number) {
    return new Target(tree.set(number, "port", "number"));
  }

  /** Only the pods of a subset, which the rule must have. */
  public Target subset(DestinationRule rule, String name) {
    return new Target(tree.with("subset", rule.draft().aspect(new SubsetName(name))));
  }

  /** Only the pods of a subset of a rule that is made elsewhere. */
  public Target subset(String name) {
    return new Target(tree.with("subset", name));
  }

  MapNode tree() {
    return tree;
  }
}
