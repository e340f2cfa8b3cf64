package io.lapstrake.k8s.check.pointer;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;

/**
 * A field that names another object.
 *
 * @param family what the name is for
 * @param from the object that has the field
 * @param field where the name stands
 * @param around the map that the name stands in; empty where it stands in a list
 * @param at where that map stands
 * @param to the object that is named
 */
public record Pointer(
    Family family, Manifest from, FieldPath field, MapNode around, FieldPath at, ResourceKey to) {

  /** Whether what it names may be missing. */
  public boolean isOptional() {
    return Leaf.isTrue(around, "optional");
  }
}
