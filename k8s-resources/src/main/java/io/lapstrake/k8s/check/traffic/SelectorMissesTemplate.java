package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds workloads that do not select their own pods. */
public final class SelectorMissesTemplate implements PodCheck {

  @Override
  public String code() {
    return "LAP-1102";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Selector that does not match its template";
  }

  @Override
  public String why() {
    return "The API server refuses a workload whose selector does not match the labels of "
        + "its own pods.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    MapNode selector = pod.owner().tree().map("spec").map("selector");
    if (pod.owner().key().group().equals("apps") && !LabelSelector.of(selector).selects(pod)) {
      findings.add(
          pod.owner(),
          FieldPath.of("spec", "selector"),
          "The labels of the workload's own pods are others.",
          "give the pods the labels that are selected.");
    }
  }
}
