package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.List;
import java.util.Optional;

/**
 * A listener of a gateway, as routes refer to it. It must be one of those that are said of the
 * gateway; of a gateway that is made elsewhere none need be said.
 */
public final class GatewayListener {

  private final Node parent;

  private GatewayListener(Node parent) {
    this.parent = parent;
  }

  static GatewayListener of(Gateway gateway, String listener) {
    return new GatewayListener(gateway.draft().part(new Parent(listener)));
  }

  Node parent() {
    return parent;
  }

  /** A gateway and its listener, as a route refers to them. */
  record Parent(String listener) implements Aspect<MapNode> {

    @Override
    public String name() {
      return "listener \"" + listener + "\"";
    }

    @Override
    public ValueType type() {
      return ValueType.BLOCK;
    }

    @Override
    public Optional<Node> of(MapNode target) {
      ListNode said = target.map("spec").list("listeners");
      return said.isEmpty() || KeyedItems.has(said, "name", listener)
          ? new Named("gateway", MapNode.of("sectionName", listener)).of(target)
          : Optional.empty();
    }

    @Override
    public List<String> known(MapNode target) {
      return KeyedItems.keys(target.map("spec").list("listeners"), "name");
    }
  }
}
