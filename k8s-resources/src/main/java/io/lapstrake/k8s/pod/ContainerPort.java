package io.lapstrake.k8s.pod;

import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.ValueType;
import io.lapstrake.k8s.object.KeyedItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of a container's port, found by its name in any container of a pod template.
 *
 * @param <T> the Java type that the value stands for
 * @param port the port's name
 * @param protocol what the port must be spoken to by, or null when any is fine
 * @param type what is taken
 * @param taken takes it of the port
 */
record ContainerPort<T>(
    String port, @Nullable String protocol, ValueType type, Function<MapNode, Node> taken)
    implements Aspect<T> {

  private static final String TCP = "TCP";

  @Override
  public String name() {
    return (protocol == null || protocol.equals(TCP) ? "" : protocol + " ")
        + "port \""
        + port
        + "\"";
  }

  @Override
  public Optional<Node> of(MapNode target) {
    return ports(target).stream()
        .filter(found -> port.equals(found.text("name")))
        .filter(found -> protocol == null || protocol.equals(protocolOf(found)))
        .findFirst()
        .map(taken);
  }

  private static String protocolOf(MapNode port) {
    String protocol = port.text("protocol");
    return protocol == null ? TCP : protocol;
  }

  @Override
  public List<String> known(MapNode target) {
    var known = new ArrayList<String>();
    for (MapNode found : ports(target)) {
      String name = found.text("name");
      if (name != null) {
        String spoken = protocolOf(found);
        known.add(spoken.equals(TCP) ? name : name + " (" + spoken + ")");
      }
    }
    return known;
  }

  @Override
  public boolean needsTargetFirst() {
    return false;
  }

  private static List<MapNode> ports(MapNode target) {
    MapNode pod = PodTrees.template(target).map("spec");
    var ports = new ArrayList<MapNode>();
    for (String list : List.of("containers", "initContainers")) {
      KeyedItems.each(
          pod.list(list), container -> KeyedItems.each(container.list("ports"), ports::add));
    }
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
