package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds keys that a ConfigMap of the stack lacks. */
public final class MissingConfigMapKey implements Keyless {

  @Override
  public String code() {
    return "LAP-1002";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Key that the ConfigMap lacks";
  }

  @Override
  public String why() {
    return "A container that takes a missing key of a ConfigMap is never started: the pod "
        + "waits for the key."
        + Given.ADDED;
  }

  @Override
  public Family family() {
    return Family.CONFIG_MAP;
  }
}
