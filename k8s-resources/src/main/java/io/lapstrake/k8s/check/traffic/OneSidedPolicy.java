package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.reach.PolicyRules;
import java.util.List;
import java.util.Map;

/** Finds connections between pods of the stack that one side allows and the other closes. */
public final class OneSidedPolicy implements ClusterCheck {

  private static final String FIX =
      "allow it on the other side, too, or leave it out; Traffic.allow(…) of two workloads says both.";

  @Override
  public String code() {
    return "LAP-1124";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Connection that only one side allows";
  }

  @Override
  public String why() {
    return "A connection needs both: a policy of the pods that open it, and one of "
        + "the pods that take it. Where only one side allows it, it fails.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    PolicyRules egress = PolicyRules.egress(cluster);
    PolicyRules ingress = PolicyRules.ingress(cluster);
    look(cluster, egress, ingress, findings);
    look(cluster, ingress, egress, findings);
  }

  private static void look(
      Cluster cluster, PolicyRules said, PolicyRules other, Findings findings) {
    Map<ResourceKey, List<Manifest>> closing = other.closing();
    if (closing.isEmpty()) {
      return;
    }
    for (Manifest policy : cluster.all("networking.k8s.io", "NetworkPolicy")) {
      String namespace = policy.key().namespace();
      LabelSelector own = LabelSelector.of(policy.tree().map("spec").map("podSelector"));
      List<PodTemplate> near = cluster.podsIn(namespace, own);
      said.eachPeer(
          policy,
          (rule, peer, path) -> {
            for (PodTemplate far : cluster.podsIn(namespace, peer)) {
              List<Manifest> policies = closing.getOrDefault(far.owner().key(), List.of());
              if (!policies.isEmpty() && !other.admit(policies, near, rule)) {
                findings.add(policy, path, closes(policies.get(0), far), FIX);
              }
            }
          });
    }
  }

  private static String closes(Manifest policy, PodTemplate far) {
    return policy + " closes the pods of " + far + ", and nothing allows it there.";
  }
}
