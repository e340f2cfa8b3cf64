package io.lapstrake.k8s.check.capacity;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Article;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.Set;

/** Finds autoscalers of what cannot be scaled. */
public final class NotScalable implements ClusterCheck {

  private static final Set<String> SCALED =
      Set.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");

  @Override
  public String code() {
    return "LAP-1218";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Scale target without a scale";
  }

  @Override
  public String why() {
    return "An autoscaler changes the number of pods by the subresource scale of its "
        + "target. Of the kinds of Kubernetes itself a Deployment, a StatefulSet, a "
        + "ReplicaSet and a ReplicationController have one.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest scaler : cluster.all("autoscaling", "HorizontalPodAutoscaler")) {
      MapNode target = scaler.tree().map("spec").map("scaleTargetRef");
      String kind = Leaf.text(target, "kind");
      if (!SCALED.contains(kind) && Rules.kubernetes().api(target).isPresent()) {
        findings.add(
            scaler,
            FieldPath.of("spec", "scaleTargetRef", "kind"),
            Article.capital(kind) + " has no number of pods that could be changed.",
            "name a workload that has one, or leave the autoscaler out.");
      }
    }
  }
}
