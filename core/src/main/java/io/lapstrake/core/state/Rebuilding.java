package io.lapstrake.core.state;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** Makes a state of what a target holds and of what is described. */
final class Rebuilding {

  private final ContentHash hashing = new ContentHash();
  private final Manifests described;
  private final List<String> unknown = new ArrayList<>();

  Rebuilding(Manifests described) {
    this.described = described;
  }

  Rebuilt of(SortedMap<ResourceKey, MapNode> held, String lineage, long serial) {
    unknown.add("The history of applies is a new one: plans that were saved before are refused.");
    unknown.add("How many applies there were: they are counted from " + serial + " on.");
    unknown.add("What was edited by hand: all counts as it is held now.");
    if (!described.outputs().isEmpty()) {
      unknown.add("The outputs: those that are described now are recorded.");
    }
    List<Recorded> records = new ArrayList<>();
    held.forEach((key, tree) -> records.add(record(key, tree)));
    State state =
        State.of(described.stack(), described.environment(), lineage, serial, records)
            .withOutputs(Output.of(described.outputs()));
    return new Rebuilt(state, unknown);
  }

  private Recorded record(ResourceKey key, MapNode tree) {
    return described.find(key).map(it -> known(it, tree)).orElseGet(() -> orphan(key, tree));
  }

  private Recorded known(Manifest manifest, MapNode tree) {
    Recorded record = Recorded.of(manifest.address(), manifest.key(), hashing.of(tree), () -> tree);
    SortedMap<String, String> secrets = Recorded.of(manifest).secrets();
    if (!secrets.isEmpty()) {
      unknown.add(
          "Whether the secrets of " + manifest.address() + " are those that are described.");
    }
    return record.with(Recorded.Traits.of(manifest)).withSecrets(secrets);
  }

  /** Who it is in a description nobody knows; kinds that are protected unless said stay so. */
  private Recorded orphan(ResourceKey key, MapNode tree) {
    String place = key.namespace().isEmpty() ? "" : "/" + key.namespace();
    var address =
        new Address(described.stack() + "/unknown" + place, new ResourceId(key.kind(), key.name()));
    unknown.add(
        "Who "
            + key
            + " is in the description, whether it is protected, and what it was made after: it is"
            + " recorded as "
            + address
            + ".");
    boolean isProtected = Recorded.isProtectedByKind(key);
    var traits = new Recorded.Traits(isProtected, false, Collections.emptySortedSet(), "");
    return Recorded.of(address, key, hashing.of(tree), () -> tree).with(traits);
  }
}
