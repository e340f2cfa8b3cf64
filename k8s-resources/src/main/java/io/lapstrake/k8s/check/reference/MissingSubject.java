package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds bindings to ServiceAccounts that will not be there. */
public final class MissingSubject implements Dangling {

  @Override
  public String code() {
    return "LAP-1013";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "ServiceAccount in a binding that is not there";
  }

  @Override
  public String why() {
    return "A binding to an account that does not exist grants nothing to the one that was "
        + "meant.";
  }

  @Override
  public Family family() {
    return Family.SUBJECT;
  }
}
