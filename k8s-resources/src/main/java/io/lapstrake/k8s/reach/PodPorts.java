package io.lapstrake.k8s.reach;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ports that some pods say they listen on. */
public final class PodPorts {

  private final List<MapNode> ports = new ArrayList<>();

  /** Of some pods. */
  public PodPorts(PodTemplate pod) {
    for (PodContainer container : pod.containers()) {
      ports.addAll(Leaf.maps(container.tree(), "ports"));
    }
  }

  public boolean isEmpty() {
    return ports.isEmpty();
  }

  /** Whether a port has a name or a number, and a protocol. */
  public boolean has(String port, String protocol) {
    for (MapNode each : ports) {
      boolean meant =
          Leaf.text(each, "name").equals(port) || Leaf.text(each, "containerPort").equals(port);
      if (meant && protocol(each).equals(protocol)) {
        return true;
      }
    }
    return false;
  }

  /** The name and the number of a port that is told by either of them. */
  public Set<String> calls(String port, String protocol) {
    var calls = new TreeSet<String>();
    calls.add(port);
    for (MapNode each : ports) {
      String name = Leaf.text(each, "name");
      String number = Leaf.text(each, "containerPort");
      if (protocol(each).equals(protocol) && (name.equals(port) || number.equals(port))) {
        calls.add(name);
        calls.add(number);
      }
    }
    calls.remove("");
    return calls;
  }

  /** A port without a protocol is one of TCP. */
  public static String protocol(MapNode port) {
    String protocol = Leaf.text(port, "protocol");
    return protocol.isEmpty() ? "TCP" : protocol;
  }

  /** The name or the number of the pods' port that one of a Service leads to. */
  public static String target(MapNode servicePort) {
    String target = Leaf.text(servicePort, "targetPort");
    return target.isEmpty() ? Leaf.text(servicePort, "port") : target;
  }

  /** Whether a port is said by its name. */
  public static boolean isName(String port) {
    for (int i = 0; i < port.length(); i++) {
      if (!Character.isDigit(port.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
