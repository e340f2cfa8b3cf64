package io.lapstrake.k8s.check.traffic;

import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ServiceCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.PodService;

/** Finds Services that select none of the pods. */
public final class ServiceWithoutPods implements ServiceCheck {

  @Override
  public String code() {
    return "LAP-1101";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Service that selects nothing";
  }

  @Override
  public String why() {
    return "Connections to a Service without pods are refused. Mostly a label was "
        + "misspelt, or changed at one place of two.";
  }

  @Override
  public void look(PodService service, Findings findings) {
    if (service.isForNobody()) {
      findings.add(
          service.object(),
          FieldPath.of("spec", "selector"),
          "No pods of the stack in namespace "
              + service.object().key().namespace()
              + " have these labels.",
          "use the labels of the pods that are meant; a Service of a workload has them from it.");
    }
  }
}
