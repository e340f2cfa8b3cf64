package io.lapstrake.k8s.check.reference;

import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.pointer.Family;

/** Finds names of StorageClasses that nobody declares. */
public final class MissingStorageClass implements Dangling {

  @Override
  public String code() {
    return "LAP-1021";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "StorageClass that is not declared";
  }

  @Override
  public String why() {
    return "A StorageClass mostly comes with the cluster. Declaring which one is expected "
        + "shows a misspelt name, and what the stack needs.";
  }

  @Override
  public Family family() {
    return Family.STORAGE_CLASS;
  }
}
