package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Optional;

/** What someone else changed in an object, as far as it is known how it was written. */
final class HandEdit {

  private final List<Change> changes;
  private final ContentHash hashing = new ContentHash();

  HandEdit(List<Change> changes) {
    this.changes = changes;
  }

  List<FieldChange> fields(Drift drift) {
    if (drift.held().isEmpty() || drift.key().isEmpty()) {
      return List.of();
    }
    ResourceKey key = drift.key().get();
    return changes.stream()
        .filter(it -> it.recorded().filter(before -> before.key().equals(key)).isPresent())
        .findFirst()
        .flatMap(this::written)
        .map(written -> difference(written, drift.held().get(), key))
        .orElse(List.of());
  }

  private List<FieldChange> difference(MapNode written, MapNode held, ResourceKey key) {
    var described = changes.stream().flatMap(it -> it.described().stream()).map(Manifest::tree);
    Rules rules = Rules.kubernetes().extendedBy(described);
    return Difference.between(written, held, rules.of(key.group(), key.kind())).changes();
  }

  /** A target that keeps no copy of what was written gives what it holds now instead. */
  private Optional<MapNode> written(Change change) {
    Recorded before = change.recorded().orElseThrow();
    boolean isAccepted = !before.traits().described().isEmpty();
    Optional<Manifest> same =
        change.described().filter(it -> !isAccepted && before.isSameAs(it, hashing));
    return same.isPresent()
        ? same.map(Manifest::tree)
        : Optional.of(before.content()).filter(it -> hashing.of(it).equals(before.hash()));
  }
}
