package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds names of GatewayClasses that nobody declares. */
public final class MissingGatewayClass implements Dangling {

  @Override
  public String code() {
    return "LAP-1023";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "GatewayClass that is not declared";
  }

  @Override
  public String why() {
    return "A GatewayClass mostly comes with the cluster. Declaring which one is expected "
        + "shows a misspelt name, and what the stack needs.";
  }

  @Override
  public Family family() {
    return Family.GATEWAY_CLASS;
  }
}
