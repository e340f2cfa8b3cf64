package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.reach.PodPorts;
import io.lapstrake.k8s.reach.PolicyRules;
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
    for (PodService service : closing.isEmpty() ? List.<PodService>of() : cluster.services()) {
      for (PodTemplate pod : service.pods()) {
        List<Manifest> policies = closing.getOrDefault(pod.owner().key(), List.of());
        for (int i = 0; i < service.ports().size() && !policies.isEmpty(); i++) {
          if (!isOpen(pod, service.ports().get(i), ingress, policies)) {
            add(service, i, pod, policies.get(0), findings);
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
      PodService service, int port, PodTemplate pod, Manifest policy, Findings findings) {
    findings.add(
        service.object(),
        service.path(port),
        policy + " closes the pods of " + pod + ", and no rule allows this port.",
        "allow the port to those who use it, or leave it out.");
  }
}
