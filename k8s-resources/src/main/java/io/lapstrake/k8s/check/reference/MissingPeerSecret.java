package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds peers of MetalLB whose password will not be there. */
public final class MissingPeerSecret implements Dangling {

  @Override
  public String code() {
    return "LAP-1025";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Secret of a peer that is not there";
  }

  @Override
  public String why() {
    return "MetalLB refuses a peer whose password it does not find, and announces nothing to it."
        + Given.MADE;
  }

  @Override
  public Family family() {
    return Family.PEER_SECRET;
  }
}
