package io.lapstrake.k8s.check.podsecurity;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds kernel parameters that reach beyond the pods that set them. */
public final class UnsafeSysctl implements PodCheck {

  @Override
  public String code() {
    return "LAP-1317";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Sysctl that is not safe";
  }

  @Override
  public String why() {
    return "A node refuses pods with such a parameter unless its kubelet was told to allow "
        + "it.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    for (String name : Sysctls.of(pod.spec().map("securityContext"))) {
      if (!Sysctls.isSafe(name, Integer.MAX_VALUE - 1)) {
        findings.add(
            pod.owner(),
            pod.path().key("securityContext").key("sysctls").item("name", name),
            "Nodes do not let pods set " + name + " unless they were told to.",
            "leave it out, or run the pods on nodes that allow it.");
      }
    }
  }
}
