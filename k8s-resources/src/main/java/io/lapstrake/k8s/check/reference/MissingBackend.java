package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds routes to Services that will not be there. */
public final class MissingBackend implements Dangling {

  @Override
  public String code() {
    return "LAP-1014";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Backend that is not there";
  }

  @Override
  public String why() {
    return "A route to a Service that does not exist answers every request with an error.";
  }

  @Override
  public Family family() {
    return Family.BACKEND;
  }
}
