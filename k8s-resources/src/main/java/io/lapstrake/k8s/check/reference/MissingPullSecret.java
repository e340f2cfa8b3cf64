package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds credentials of image registries that will not be there. */
public final class MissingPullSecret implements Dangling {

  @Override
  public String code() {
    return "LAP-1005";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Image pull Secret that is not there";
  }

  @Override
  public String why() {
    return "Without the credentials the node cannot pull the image, unless the registry "
        + "gives it to anybody; then they are not needed."
        + Given.MADE;
  }

  @Override
  public Family family() {
    return Family.PULL_SECRET;
  }
}
