package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
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
    return key(check.getSimpleName());
  }

  static String key(String check) {
    return PREFIX + check;
  }

  /** The names of the checks whose findings an object accepts. */
  static List<String> in(Manifest object) {
    MapNode annotations = object.tree().map("metadata").map("annotations");
    if (annotations.isEmpty()) {
      return List.of();
    }
    var names = new ArrayList<String>(0);
    for (int i = 0; i < annotations.size(); i++) {
      if (annotations.key(i).startsWith(PREFIX)) {
        names.add(annotations.key(i).substring(PREFIX.length()));
      }
    }
    return names;
  }

  /** The reason that an object gives under an annotation's key; empty where it gives none. */
  static Optional<String> of(Manifest object, String key) {
    return Optional.ofNullable(object.tree().map("metadata").map("annotations").text(key));
  }
}
