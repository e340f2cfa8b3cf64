package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds routes of Gateways that will not be there. */
public final class MissingGateway implements Dangling {

  @Override
  public String code() {
    return "LAP-1016";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Gateway that is not there";
  }

  @Override
  public String why() {
    return "A route without its Gateway is reached by nobody.";
  }

  @Override
  public Family family() {
    return Family.GATEWAY;
  }
}
