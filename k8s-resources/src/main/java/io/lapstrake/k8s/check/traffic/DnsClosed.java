package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.reach.PolicyRules;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds pods whose policies let them open connections, and not ask for names. */
public final class DnsClosed implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1113";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "DNS closed";
  }

  @Override
  public String why() {
    return "Where network policies close what pods open, the pods cannot ask for names "
        + "either until a rule allows port 53, so that even the connections that are "
        + "allowed fail.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    PolicyRules egress = PolicyRules.egress(cluster);
    SortedMap<ResourceKey, SortedSet<ResourceKey>> closed = new TreeMap<>();
    egress
        .closing()
        .forEach(
            (owner, policies) -> {
              List<MapNode> rules =
                  policies.stream().flatMap(policy -> egress.of(policy).stream()).toList();
              if (!rules.isEmpty() && rules.stream().noneMatch(DnsClosed::allowsNames)) {
                closed.computeIfAbsent(policies.get(0).key(), any -> new TreeSet<>()).add(owner);
              }
            });
    for (Manifest policy : cluster.all("networking.k8s.io", "NetworkPolicy")) {
      SortedSet<ResourceKey> pods = closed.get(policy.key());
      if (pods != null) {
        add(policy, pods, findings);
      }
    }
  }

  /** The name server is in another namespace, so a peer that is a pod of the same is none. */
  private static boolean allowsNames(MapNode rule) {
    List<MapNode> peers = Leaf.maps(rule, "to");
    boolean outside =
        peers.isEmpty()
            || peers.stream()
                .anyMatch(
                    peer -> peer.get("namespaceSelector") != null || peer.get("ipBlock") != null);
    return outside && PolicyRules.allows(rule, "53", "UDP");
  }

  private static void add(Manifest policy, SortedSet<ResourceKey> pods, Findings findings) {
    findings.add(
        policy,
        FieldPath.of("spec", "egress"),
        "It closes what these open, and nothing lets them ask for names: "
            + pods.stream().map(ResourceKey::toString).collect(Collectors.joining(", "))
            + ".",
        "allow them DNS: UDP and TCP to port 53 of the cluster's name server.");
  }
}
