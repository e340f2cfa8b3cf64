package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.PodCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import java.util.Set;

/** Finds workloads that select the pods of another one in their namespace. */
public final class SharedSelector implements PodCheck {

  private static final Set<String> OWNERS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController");

  @Override
  public String code() {
    return "LAP-1110";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Selector of another workload's pods";
  }

  @Override
  public String why() {
    return "Controllers take the pods that they select for their own: they count and scale "
        + "each other's, and remove those of the other.";
  }

  @Override
  public void look(PodTemplate pod, Cluster cluster, Findings findings) {
    if (OWNERS.contains(pod.owner().key().kind())) {
      cluster.podsOf(pod.owner(), selector(pod)).stream()
          .filter(other -> OWNERS.contains(other.owner().key().kind()))
          .filter(other -> other.owner() != pod.owner())
          .forEach(other -> add(pod.owner(), other, findings));
    }
  }

  /** A ReplicationController without a selector has the labels of its pods. */
  private static LabelSelector selector(PodTemplate pod) {
    MapNode selector = pod.owner().tree().map("spec").map("selector");
    if (pod.isOf("ReplicationController")) {
      return LabelSelector.ofLabels(selector.isEmpty() ? pod.labels() : selector);
    }
    return LabelSelector.of(selector);
  }

  private static void add(Manifest workload, PodTemplate other, Findings findings) {
    findings.add(
        workload,
        FieldPath.of("spec", "selector"),
        "It selects the pods of " + other + ", too.",
        "add a label to the selector and the pods that the others do not have.");
  }
}
