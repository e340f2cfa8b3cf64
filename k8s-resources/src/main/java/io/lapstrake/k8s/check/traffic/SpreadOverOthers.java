package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.List;

/** Finds spread constraints that do not count the pods that have them. */
public final class SpreadOverOthers implements PodCheck {

  @Override
  public String code() {
    return "LAP-1116";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Spread that does not count its own pods";
  }

  @Override
  public String why() {
    return "A spread constraint counts the pods that its selector selects. When those are "
        + "others, the pods that have it are placed anywhere.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    List<MapNode> constraints = Leaf.maps(pod.spec(), "topologySpreadConstraints");
    for (int i = 0; i < constraints.size(); i++) {
      MapNode selector = constraints.get(i).map("labelSelector");
      if (!LabelSelector.of(selector).selects(pod)) {
        findings.add(
            pod.owner(),
            pod.path().key("topologySpreadConstraints").index(i).key("labelSelector"),
            "The pods that are to be spread do not have these labels.",
            "select the pods by their own labels.");
      }
    }
  }
}
