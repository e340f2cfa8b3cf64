package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import java.util.Optional;

/**
 * The annotation by which an object accepts what a check finds in it: the check's name behind
 * {@code checks.lapstrake.io/}, with the reason as its value. Being a part of the object, it is
 * seen by whoever reads the manifest, and works for raw YAML too.
 */
public final class Acceptance {

  private static final String PREFIX = "checks.lapstrake.io/";

  private Acceptance() {}

  /** The annotation's key for a check. */
  public static String key(Class<? extends Check> check) {
    return PREFIX + check.getSimpleName();
  }

  static Optional<String> of(Manifest object, Check check) {
    return Optional.ofNullable(
        object.tree().map("metadata").map("annotations").text(PREFIX + check.name()));
  }
}
