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
        + "misspelt, or changed at one place of two. Pods of hooks are gone soon, and are none of them. "
        + "It is a warning in a namespace that is not the stack's: others may run pods there.";
  }

  @Override
  public void look(PodService service, Findings findings) {
    if (service.isForNobody()) {
      report(service, findings);
    }
  }

  private static void report(PodService service, Findings findings) {
    String namespace = service.object().key().namespace();
    FieldPath field = FieldPath.of("spec", "selector");
    if (service.isAtHome()) {
      findings.add(
          service.object(),
          field,
          service.isForHooksAlone()
              ? "Only pods of hooks in namespace " + namespace + " have these labels."
              : "No pods of the stack in namespace " + namespace + " have these labels.",
          "use the labels of the pods that are meant; a Service of a workload has them from it.");
    } else {
      findings.warn(
          service.object(),
          field,
          "The stack runs no pods in namespace "
              + namespace
              + "; nobody can say whether others there have these labels.",
          "look whether there are such pods, and accept the finding if there are.");
    }
  }
}
