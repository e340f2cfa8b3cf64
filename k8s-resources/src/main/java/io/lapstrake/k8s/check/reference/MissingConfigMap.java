package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds mounts and environments of ConfigMaps that will not be there. */
public final class MissingConfigMap implements Dangling {

  @Override
  public String code() {
    return "LAP-1001";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "ConfigMap that is not there";
  }

  @Override
  public String why() {
    return "A container whose ConfigMap is missing is never started: the pod waits for it, "
        + "and nothing but an event says so."
        + Given.MADE;
  }

  @Override
  public Family family() {
    return Family.CONFIG_MAP;
  }
}
