package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds mounts and environments of Secrets that will not be there. */
public final class MissingSecret implements Dangling {

  @Override
  public String code() {
    return "LAP-1003";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Secret that is not there";
  }

  @Override
  public String why() {
    return "A container whose Secret is missing is never started: the pod waits for it, "
        + "and nothing but an event says so."
        + Given.MADE;
  }

  @Override
  public Family family() {
    return Family.SECRET;
  }
}
