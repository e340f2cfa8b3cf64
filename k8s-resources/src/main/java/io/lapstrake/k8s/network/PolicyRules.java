package io.lapstrake.k8s.network;

import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;

/** The rules of network policies: a peer, and the ports by which it is spoken with. */
final class PolicyRules {

  /**
   * What lets pods ask the cluster's DNS, whose pods have this label whichever server they run.
   *
   * @see <a href="https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/">DNS
   *     in Kubernetes</a>
   */
  static final MapNode DNS = dns();

  private PolicyRules() {}

  /** Lets someone in; by every port when none is given. */
  static MapNode from(Node peer, ListNode ports) {
    return rule("from", peer, ports);
  }

  /** Lets out to someone; by every port when none is given. */
  static MapNode to(Node peer, ListNode ports) {
    return rule("to", peer, ports);
  }

  private static MapNode rule(String direction, Node peer, ListNode ports) {
    MapNode rule = MapNode.of(direction, ListNode.of(peer));
    return ports.isEmpty() ? rule : rule.with("ports", ports);
  }

  private static MapNode dns() {
    MapNode peer =
        MapNode.of("namespaceSelector", Peer.namespaceSelector(Literal.of("kube-system")))
            .with("podSelector", MapNode.of("matchLabels", MapNode.of("k8s-app", "kube-dns")));
    MapNode udp = MapNode.of("port", Literal.of(53)).with("protocol", "UDP");
    MapNode tcp = MapNode.of("port", Literal.of(53)).with("protocol", "TCP");
    return to(peer, ListNode.of(udp, tcp));
  }
}
