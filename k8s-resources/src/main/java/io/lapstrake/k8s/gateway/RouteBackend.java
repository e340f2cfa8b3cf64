package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.network.ServicePort;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.List;
import java.util.Optional;

/**
 * A Service and the number of its port, as a route refers to them. The namespace is written where
 * the description says one.
 *
 * @param port the port's name
 * @param more what stands beside them, such as a weight
 */
record RouteBackend(String port, MapNode more) implements Aspect<MapNode> {

  static Node of(ServicePort port) {
    return port.service().part(new RouteBackend(port.port(), MapNode.EMPTY));
  }

  /** As what a route is attached to. */
  static Node asParent(ServicePort port) {
    MapNode kind = MapNode.of("group", "").with("kind", "Service");
    return port.service().part(new RouteBackend(port.port(), kind));
  }

  /** With the filters of this backend alone. */
  static Node filtered(ServicePort port, ListNode filters) {
    return with(port, "filters", filters);
  }

  /**
   * With a weight. What needs binding belongs to whoever refers, so it cannot stand in what is
   * taken of the Service; then no namespace is written.
   */
  static Node weighted(ServicePort port, Value<Integer> weight) {
    return with(port, "weight", weight);
  }

  private static Node with(ServicePort port, String field, Node value) {
    return value.isLiteral()
        ? port.service().part(new RouteBackend(port.port(), MapNode.of(field, value)))
        : MapNode.of("name", port.serviceName()).with("port", port.number()).with(field, value);
  }

  @Override
  public String name() {
    return "port \"" + port + "\"";
  }

  @Override
  public ValueType type() {
    return ValueType.BLOCK;
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return KeyedItems.find(target.map("spec").list("ports"), "name", port)
        .flatMap(found -> Optional.ofNullable(found.get("port")))
        .flatMap(number -> new Named("service", more.with("port", number)).of(target));
  }

  @Override
  public List<String> known(MapNode target) {
    return KeyedItems.keys(target.map("spec").list("ports"), "name");
  }
}
