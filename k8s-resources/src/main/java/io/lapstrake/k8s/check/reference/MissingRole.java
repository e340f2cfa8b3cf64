package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds bindings of roles that will not be there. */
public final class MissingRole implements Dangling {

  @Override
  public String code() {
    return "LAP-1012";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Role that is not there";
  }

  @Override
  public String why() {
    return "A binding to a role that does not exist grants nothing.";
  }

  @Override
  public Family family() {
    return Family.ROLE;
  }
}
