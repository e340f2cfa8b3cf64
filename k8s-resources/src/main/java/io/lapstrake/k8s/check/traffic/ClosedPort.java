package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.FieldQuery;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Leaf;
import io.lapstrake.k8s.check.PodTemplate;
import io.lapstrake.k8s.check.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds Services that lead to a port which the policies of their pods let nobody in by. */
public final class ClosedPort implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1118";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Service port that policies close";
  }

  @Override
  public String why() {
    return "Where network policies close what reaches pods, a Service leads nowhere until "
        + "a rule allows its port.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    PolicyRules ingress = PolicyRules.ingress(cluster);
    Map<ResourceKey, List<Manifest>> closing = ingress.closing();
    for (Manifest service : cluster.all("", "Service")) {
      List<MapNode> ports = Leaf.maps(service.tree().map("spec"), "ports");
      for (PodTemplate pod : ServicePods.of(cluster, service)) {
        List<Manifest> policies = closing.getOrDefault(pod.owner().key(), List.of());
        for (int i = 0; i < ports.size() && !policies.isEmpty(); i++) {
          if (!isOpen(pod, ports.get(i), ingress, policies)) {
            add(service, ports.get(i), i, pod, policies.get(0), findings);
          }
        }
      }
    }
  }

  private static boolean isOpen(
      PodTemplate pod, MapNode port, PolicyRules ingress, List<Manifest> policies) {
    String protocol = PodPorts.protocol(port);
    Set<String> calls = new PodPorts(pod).calls(PodPorts.target(port), protocol);
    return policies.stream()
        .flatMap(policy -> ingress.of(policy).stream())
        .anyMatch(
            rule -> calls.stream().anyMatch(call -> PolicyRules.allows(rule, call, protocol)));
  }

  private static void add(
      Manifest service,
      MapNode port,
      int index,
      PodTemplate pod,
      Manifest policy,
      Findings findings) {
    findings.add(
        service,
        FieldQuery.item(FieldPath.of("spec", "ports"), port, index),
        policy + " closes the pods of " + pod + ", and no rule allows this port.",
        "allow the port to those who use it, or leave it out.");
  }
}
