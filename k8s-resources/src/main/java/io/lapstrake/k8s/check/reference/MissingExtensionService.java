package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds webhooks and API services whose Service will not be there. */
public final class MissingExtensionService implements Dangling {

  @Override
  public String code() {
    return "LAP-1017";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Webhook Service that is not there";
  }

  @Override
  public String why() {
    return "The API server asks the Service before it takes objects. While there is none, "
        + "it refuses them all.";
  }

  @Override
  public Family family() {
    return Family.EXTENSION_SERVICE;
  }
}
