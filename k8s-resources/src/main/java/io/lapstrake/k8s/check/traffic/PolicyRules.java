package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
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
final class PolicyRules {

  private final Cluster cluster;
  private final String type;
  private final String rules;

  private PolicyRules(Cluster cluster, String type, String rules) {
    this.cluster = cluster;
    this.type = type;
    this.rules = rules;
  }

  /** The rules for connections that pods open. */
  static PolicyRules egress(Cluster cluster) {
    return new PolicyRules(cluster, "Egress", "egress");
  }

  /** The rules for connections to pods. */
  static PolicyRules ingress(Cluster cluster) {
    return new PolicyRules(cluster, "Ingress", "ingress");
  }

  /** The policies that close what they do not allow, with the pods for which they do. */
  Map<ResourceKey, List<Manifest>> closing() {
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
  List<MapNode> of(Manifest policy) {
    return Leaf.maps(policy.tree().map("spec"), rules);
  }

  /** Whether a rule is for a port, by its number or its name. */
  static boolean allows(MapNode rule, String port, String protocol) {
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
