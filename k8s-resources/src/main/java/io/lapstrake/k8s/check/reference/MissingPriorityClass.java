package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds pods whose PriorityClass will not be there. */
public final class MissingPriorityClass implements Dangling {

  @Override
  public String code() {
    return "LAP-1019";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "PriorityClass that is not there";
  }

  @Override
  public String why() {
    return "The API server refuses pods whose PriorityClass does not exist, so a workload "
        + "makes none at all.";
  }

  @Override
  public Family family() {
    return Family.PRIORITY_CLASS;
  }
}
