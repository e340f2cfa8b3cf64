package io.lapstrake.k8s.check.reliability;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LimitDefaults;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds containers that may use all memory of their node. */
public final class NoMemoryLimit implements PodCheck {

  @Override
  public String code() {
    return "LAP-1403";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Container without a memory limit";
  }

  @Override
  public String why() {
    return "A container without a limit takes memory from its neighbours until the node "
        + "kills some process, mostly another one.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    for (PodContainer container : pod.everyContainer()) {
      if (container.isLasting()
          && container.tree().map("resources").map("limits").get("memory") == null
          && !LimitDefaults.giveLimit(cluster, pod.namespace(), "memory")) {
        findings.add(
            pod.owner(),
            container.path().key("resources").key("limits"),
            "The container may use all memory of its node.",
            "say how much it may use, with limits(memory(…)).");
      }
    }
  }
}
