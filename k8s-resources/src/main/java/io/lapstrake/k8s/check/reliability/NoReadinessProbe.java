package io.lapstrake.k8s.check.reliability;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Cluster;
import io.lapstrake.k8s.check.ClusterCheck;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.LabelSelector;
import io.lapstrake.k8s.check.PodContainer;
import io.lapstrake.k8s.check.PodTemplate;
import io.lapstrake.k8s.check.Severity;

/** Finds pods behind a Service none of whose containers says when it is ready. */
public final class NoReadinessProbe implements ClusterCheck {

  @Override
  public String code() {
    return "LAP-1401";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Pods behind a Service without a readiness probe";
  }

  @Override
  public String why() {
    return "Without a readiness probe a pod gets traffic from the moment its containers have started,"
        + " also while it still loads, and a rollout goes on though the new pods do not answer.";
  }

  @Override
  public void look(Cluster cluster, Findings findings) {
    for (Manifest service : cluster.all("", "Service")) {
      MapNode selector = service.tree().map("spec").map("selector");
      if (!selector.isEmpty()) {
        cluster.podsIn(service.key().namespace(), LabelSelector.ofLabels(selector)).stream()
            .filter(NoReadinessProbe::lacksProbe)
            .forEach(pod -> add(pod, service, findings));
      }
    }
  }

  private static boolean lacksProbe(PodTemplate pod) {
    return pod.containers().stream()
        .map(PodContainer::tree)
        .noneMatch(container -> container.get("readinessProbe") != null);
  }

  private static void add(PodTemplate pod, Manifest service, Findings findings) {
    findings.add(
        pod.owner(),
        pod.path().key("containers"),
        "Service " + service.key().name() + " sends traffic to these pods as soon as they start.",
        "say when a container is ready, with readyWhen(httpGet(…)) or another probe.");
  }
}
