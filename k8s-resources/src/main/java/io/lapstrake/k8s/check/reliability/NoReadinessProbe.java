package io.lapstrake.k8s.check.reliability;

import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ServiceCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodContainer;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;

/** Finds pods behind a Service none of whose containers says when it is ready. */
public final class NoReadinessProbe implements ServiceCheck {

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
  public void look(PodService service, Findings findings) {
    for (PodTemplate pod : service.pods()) {
      if (lacksProbe(pod)) {
        findings.add(
            pod.owner(),
            pod.path().key("containers"),
            "Service "
                + service.object().key().name()
                + " sends traffic to these pods as soon as they start.",
            "say when a container is ready, with readyWhen(httpGet(…)) or another probe.");
      }
    }
  }

  private static boolean lacksProbe(PodTemplate pod) {
    for (PodContainer container : pod.containers()) {
      if (container.tree().get("readinessProbe") != null) {
        return false;
      }
    }
    return true;
  }
}
