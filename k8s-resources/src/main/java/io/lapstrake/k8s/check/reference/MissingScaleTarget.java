package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds autoscalers of workloads that will not be there. */
public final class MissingScaleTarget implements Dangling {

  @Override
  public String code() {
    return "LAP-1011";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Scale target that is not there";
  }

  @Override
  public String why() {
    return "An autoscaler without its workload does nothing, and the workload that was "
        + "meant is not scaled.";
  }

  @Override
  public Family family() {
    return Family.SCALE_TARGET;
  }
}
