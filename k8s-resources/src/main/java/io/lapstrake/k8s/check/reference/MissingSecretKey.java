package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds keys that a Secret of the stack lacks. */
public final class MissingSecretKey implements Keyless {

  @Override
  public String code() {
    return "LAP-1004";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Key that the Secret lacks";
  }

  @Override
  public String why() {
    return "A container that takes a missing key of a Secret is never started: the pod "
        + "waits for the key."
        + Given.ADDED;
  }

  @Override
  public Family family() {
    return Family.SECRET;
  }
}
