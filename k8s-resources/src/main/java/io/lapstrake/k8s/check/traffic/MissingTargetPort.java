package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ServiceCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.reach.PodPorts;

/** Finds Services that lead to a named port which their pods lack. */
public final class MissingTargetPort implements ServiceCheck {

  @Override
  public String code() {
    return "LAP-1103";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Service port that its pods lack";
  }

  @Override
  public String why() {
    return "A Service that names a port which its pods do not have has no endpoint there, "
        + "so that connections are refused.";
  }

  @Override
  public void look(PodService service, Findings findings) {
    for (PodTemplate pod : service.pods()) {
      for (int i = 0; i < service.ports().size(); i++) {
        look(service, i, pod, findings);
      }
    }
  }

  private static void look(PodService service, int index, PodTemplate pod, Findings findings) {
    MapNode port = service.ports().get(index);
    String target = PodPorts.target(port);
    if (PodPorts.isName(target) && !new PodPorts(pod).has(target, PodPorts.protocol(port))) {
      findings.add(
          service.object(),
          service.path(index).key("targetPort"),
          "The pods of "
              + pod
              + " have no port called "
              + target
              + " of "
              + PodPorts.protocol(port)
              + ".",
          "lead to a port that a container of the pods names, or name it there.");
    }
  }
}
