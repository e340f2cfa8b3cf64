package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is taken of a container's port, found by its name in any container of a pod template.
 *
 * @param <T> the Java type that the value stands for
 * @param port the port's name
 * @param type what is taken
 * @param taken takes it of the port
 */
record ContainerPort<T>(String port, ValueType type, Function<MapNode, Node> taken)
    implements Aspect<T> {

  @Override
  public String name() {
    return "port \"" + port + "\"";
  }

  @Override
  public Optional<Node> of(MapNode target) {
    var found = new ArrayList<MapNode>(1);
    for (ListNode ports : portsOf(target)) {
      KeyedItems.find(ports, "name", port).ifPresent(found::add);
    }
    return found.stream().findFirst().map(taken);
  }

  @Override
  public List<String> known(MapNode target) {
    return portsOf(target).stream().flatMap(it -> KeyedItems.keys(it, "name").stream()).toList();
  }

  @Override
  public boolean needsTargetFirst() {
    return false;
  }

  private static List<ListNode> portsOf(MapNode target) {
    MapNode pod = target.map("spec").map("template").map("spec");
    var ports = new ArrayList<ListNode>();
    KeyedItems.each(pod.list("containers").parts(), it -> ports.add(it.list("ports")));
    KeyedItems.each(pod.list("initContainers").parts(), it -> ports.add(it.list("ports")));
    return ports;
  }

  static Node field(MapNode found, String key) {
    Node value = found.get(key);
    return value == null ? Literal.NULL : value;
  }

  static Node policyPort(MapNode found) {
    MapNode number = MapNode.of("port", field(found, "containerPort"));
    Node protocol = found.get("protocol");
    return protocol == null ? number : number.with("protocol", protocol);
  }
}
