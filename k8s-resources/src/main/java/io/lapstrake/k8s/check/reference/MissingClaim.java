package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds mounts of PersistentVolumeClaims that will not be there. */
public final class MissingClaim implements Dangling {

  @Override
  public String code() {
    return "LAP-1008";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Claim that is not there";
  }

  @Override
  public String why() {
    return "A pod whose claim is missing is never placed on a node.";
  }

  @Override
  public Family family() {
    return Family.CLAIM;
  }
}
