package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Lifecycle;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.yaml.YamlWriter;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An object as a plan makes it.
 *
 * @param address who it is in the description
 * @param tree the object, with marks for its secrets
 * @param dependencies the objects that must be there before it
 * @param isProtected whether no plan may delete or replace it from now on
 * @param isHandedOver whether another stack may have it from now on
 * @param source the line that described it, where lines were recorded
 */
record SavedObject(
    Address address,
    MapNode tree,
    SortedSet<Address> dependencies,
    boolean isProtected,
    boolean isHandedOver,
    Optional<Source> source) {

  /**
   * The object.
   *
   * @param filled its tree with its secrets
   */
  Manifest manifest(MapNode filled, YamlWriter writer) {
    return new Manifest(
            address, filled, dependencies, filled.isSensitive(), source.orElse(null), writer)
        .with(
            Lifecycle.USUAL
                .protection(isProtected ? Lifecycle.Protection.ON : Lifecycle.Protection.OFF)
                .handedOver(isHandedOver));
  }
}
