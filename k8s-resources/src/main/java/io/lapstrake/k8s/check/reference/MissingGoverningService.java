package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds StatefulSets whose Service will not be there. */
public final class MissingGoverningService implements Dangling {

  @Override
  public String code() {
    return "LAP-1010";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Governing Service that is not there";
  }

  @Override
  public String why() {
    return "The pods of a StatefulSet get their host names from its headless Service; "
        + "without it they run, and do not find each other by name.";
  }

  @Override
  public Family family() {
    return Family.GOVERNING_SERVICE;
  }
}
