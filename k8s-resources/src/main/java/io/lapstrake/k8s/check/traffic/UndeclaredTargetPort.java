package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ServiceCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodService;
import io.lapstrake.k8s.check.cluster.PodTemplate;
import io.lapstrake.k8s.reach.PodPorts;

/**
 * Finds Services that lead to a port number which none of their pods declares, though the pods
 * declare others.
 */
public final class UndeclaredTargetPort implements ServiceCheck {

  @Override
  public String code() {
    return "LAP-1104";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Service port that its pods do not declare";
  }

  @Override
  public String why() {
    return "A container may listen on a port that it does not declare. Where it declares "
        + "others, the number in the Service is mostly wrong.";
  }

  @Override
  public void look(PodService service, Findings findings) {
    for (PodTemplate pod : service.pods()) {
      var declared = new PodPorts(pod);
      for (int i = 0; i < service.ports().size() && !declared.isEmpty(); i++) {
        look(service, i, declared, findings);
      }
    }
  }

  private static void look(PodService service, int index, PodPorts declared, Findings findings) {
    MapNode port = service.ports().get(index);
    String target = PodPorts.target(port);
    if (!PodPorts.isName(target) && !declared.has(target, PodPorts.protocol(port))) {
      findings.add(
          service.object(),
          service.path(index),
          "It leads to port " + target + " of the pods, which declare other ports only.",
          "lead to a port that the pods declare, or declare this one.");
    }
  }
}
