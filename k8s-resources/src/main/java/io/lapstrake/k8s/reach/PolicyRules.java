package io.lapstrake.k8s.reach;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the network policies of a stack let through. */
public final class PolicyRules {

  private final Cluster cluster;
  private final String type;
  private final String rules;

  private PolicyRules(Cluster cluster, String type, String rules) {
    this.cluster = cluster;
    this.type = type;
    this.rules = rules;
  }

  /** The rules for connections that pods open. */
  public static PolicyRules egress(Cluster cluster) {
    return new PolicyRules(cluster, "Egress", "egress");
  }

  /** The rules for connections to pods. */
  public static PolicyRules ingress(Cluster cluster) {
    return new PolicyRules(cluster, "Ingress", "ingress");
  }

  /** The policies that close what they do not allow, with the pods for which they do. */
  public Map<ResourceKey, List<Manifest>> closing() {
    var closing = new LinkedHashMap<ResourceKey, List<Manifest>>();
    for (Manifest policy : cluster.all("networking.k8s.io", "NetworkPolicy")) {
      MapNode spec = policy.tree().map("spec");
      if (isAbout(spec)) {
        LabelSelector selector = LabelSelector.of(spec.map("podSelector"));
        for (PodTemplate pod : cluster.podsIn(policy.key().namespace(), selector)) {
          closing.computeIfAbsent(pod.owner().key(), any -> new ArrayList<>()).add(policy);
        }
      }
    }
    return closing;
  }

  /** A policy that does not say is always about ingress, and about egress when it has rules. */
  private boolean isAbout(MapNode spec) {
    List<String> types = Leaf.texts(spec, "policyTypes");
    return types.isEmpty()
        ? type.equals("Ingress") || !spec.list(rules).isEmpty()
        : types.contains(type);
  }

  /** What a policy allows. */
  public List<MapNode> of(Manifest policy) {
    return Leaf.maps(policy.tree().map("spec"), rules);
  }

  /** Takes a peer that a rule names by the labels of its pods. */
  public interface Peers {

    /**
     * Takes one.
     *
     * @param peer selects pods of the policy's own namespace
     */
    void at(MapNode rule, LabelSelector peer, FieldPath path);
  }

  /** Gives the peers of a policy that are pods of its own namespace, but not all of these. */
  public void eachPeer(Manifest policy, Peers sink) {
    List<MapNode> all = of(policy);
    for (int i = 0; i < all.size(); i++) {
      List<MapNode> peers = Leaf.maps(all.get(i), peers());
      for (int j = 0; j < peers.size(); j++) {
        LabelSelector pods = LabelSelector.of(peers.get(j).map("podSelector"));
        if (peers.get(j).get("namespaceSelector") == null && !pods.isEmpty()) {
          FieldPath path = FieldPath.of("spec", rules).index(i).key(peers()).index(j);
          sink.at(all.get(i), pods, path);
        }
      }
    }
  }

  /** Whom a rule is for; nobody where it is for all. */
  public List<MapNode> peersOf(MapNode rule) {
    return Leaf.maps(rule, peers());
  }

  private String peers() {
    return rules.equals("egress") ? "to" : "from";
  }

  /** Whether some policies let in, or out, what a rule of one of some pods is for. */
  public boolean admit(List<Manifest> policies, List<PodTemplate> pods, MapNode rule) {
    return policies.stream()
        .anyMatch(
            policy ->
                of(policy).stream()
                    .filter(each -> meet(each, rule))
                    .anyMatch(each -> isFor(each, policy, pods)));
  }

  /** Whether a rule is for any of some pods; what is not known counts as one. */
  private boolean isFor(MapNode rule, Manifest policy, List<PodTemplate> pods) {
    List<MapNode> peers = Leaf.maps(rule, peers());
    return peers.isEmpty()
        || peers.stream()
            .anyMatch(peer -> pods.stream().anyMatch(pod -> isPeer(peer, policy, pod)));
  }

  private static boolean isPeer(MapNode peer, Manifest policy, PodTemplate pod) {
    boolean near = pod.namespace().equals(policy.key().namespace());
    return peer.get("ipBlock") != null
        || ((near || peer.get("namespaceSelector") != null)
            && LabelSelector.of(peer.map("podSelector")).selects(pod));
  }

  /** Whether two rules are for a port in common; a name may be any number. */
  private static boolean meet(MapNode one, MapNode other) {
    List<MapNode> ports = Leaf.maps(one, "ports");
    return ports.isEmpty()
        || ports.stream()
            .anyMatch(
                port -> {
                  String first = Leaf.text(port, "port");
                  return first.isEmpty()
                      || PodPorts.isName(first)
                      || Leaf.maps(other, "ports").stream()
                          .anyMatch(it -> PodPorts.isName(Leaf.text(it, "port")))
                      || allows(other, first, PodPorts.protocol(port))
                      || port.get("endPort") != null;
                });
  }

  /** Whether a rule is for a port, by its number or its name. */
  public static boolean allows(MapNode rule, String port, String protocol) {
    List<MapNode> ports = Leaf.maps(rule, "ports");
    return ports.isEmpty() || ports.stream().anyMatch(each -> isFor(each, port, protocol));
  }

  private static boolean isFor(MapNode allowed, String port, String protocol) {
    String first = Leaf.text(allowed, "port");
    return PodPorts.protocol(allowed).equals(protocol)
        && (first.isEmpty() || first.equals(port) || isWithin(allowed, port));
  }

  private static boolean isWithin(MapNode allowed, String port) {
    OptionalLong first = Leaf.number(allowed, "port");
    OptionalLong last = Leaf.number(allowed, "endPort");
    return !PodPorts.isName(port)
        && first.isPresent()
        && last.isPresent()
        && first.getAsLong() <= Long.parseLong(port)
        && Long.parseLong(port) <= last.getAsLong();
  }
}
