package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;
import java.util.OptionalLong;

/** Finds workloads that may stop all their pods at once during an update. */
public final class RolloutStopsAll implements PodCheck {

  @Override
  public String code() {
    return "LAP-1417";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Rollout that stops all pods";
  }

  @Override
  public String why() {
    return "An update of the kind RollingUpdate is there so that some pods always answer. "
        + "When all may be away, none does.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    MapNode spec = pod.owner().tree().map("spec");
    for (String strategy : List.of("strategy", "updateStrategy")) {
      String most = Leaf.text(spec.map(strategy).map("rollingUpdate"), "maxUnavailable");
      if (isAll(most, cluster.replicas(pod.owner()))) {
        findings.add(
            pod.owner(),
            FieldPath.of("spec", strategy, "rollingUpdate", "maxUnavailable"),
            "All pods may be away at once.",
            "let some of them stay, or start new ones first with a surge.");
      }
    }
  }

  /** One of one is what a single pod needs for its update. */
  private static boolean isAll(String most, OptionalLong replicas) {
    return most.equals("100%")
        || (most.matches("\\d{1,9}")
            && replicas.orElse(1) > 1
            && Long.parseLong(most) >= replicas.getAsLong());
  }
}
