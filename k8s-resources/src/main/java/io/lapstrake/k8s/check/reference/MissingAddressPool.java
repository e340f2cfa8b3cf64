package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds advertisements of address pools that will not be there. */
public final class MissingAddressPool implements Dangling {

  @Override
  public String code() {
    return "LAP-1018";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Address pool that is not there";
  }

  @Override
  public String why() {
    return "An advertisement of a pool that does not exist announces nothing, so that the "
        + "addresses are not reached.";
  }

  @Override
  public Family family() {
    return Family.ADDRESS_POOL;
  }
}
