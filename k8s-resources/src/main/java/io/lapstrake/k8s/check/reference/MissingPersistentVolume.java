package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds claims of PersistentVolumes that will not be there. */
public final class MissingPersistentVolume implements Dangling {

  @Override
  public String code() {
    return "LAP-1009";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "PersistentVolume that is not there";
  }

  @Override
  public String why() {
    return "A claim that names its volume is bound to no other, and its pods wait for it.";
  }

  @Override
  public Family family() {
    return Family.VOLUME;
  }
}
