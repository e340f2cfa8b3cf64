package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.SecretHashes;
import io.lapstrake.core.value.MapNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What someone else changed in the objects of a plan, as far as it is known how each was written.
 */
final class EditedFields {

  private final Map<ResourceKey, Change> changes = new HashMap<>(); // by what is recorded
  private final Rules rules;
  private final SecretHashes secretly;
  private final ContentHash hashing = new ContentHash();

  EditedFields(List<Change> all, SecretHashes secretly) {
    this.secretly = secretly;
    all.forEach(it -> it.recorded().ifPresent(before -> changes.putIfAbsent(before.key(), it)));
    var described = all.stream().flatMap(it -> it.described().stream()).map(Manifest::tree);
    this.rules = Rules.kubernetes().extendedBy(described);
  }

  List<FieldChange> of(Drift drift) {
    Optional<Change> change = drift.key().map(changes::get);
    if (drift.held().isEmpty() || change.isEmpty()) {
      return List.of();
    }
    return written(change.get())
        .map(written -> difference(written, drift.held().get(), drift.key().get()))
        .orElse(List.of());
  }

  /** Whether an object stays as it was edited, though its description wishes something else. */
  boolean isInTheWay(Drift drift) {
    return drift
        .key()
        .map(changes::get)
        .filter(it -> it.action() == Action.KEEP && drift.kind() == Drift.Kind.EDITED)
        .filter(it -> !isAsRecorded(it))
        .isPresent();
  }

  private boolean isAsRecorded(Change change) {
    Recorded before = change.recorded().orElseThrow();
    return change.described().filter(it -> before.isSameAs(it, hashing, secretly)).isPresent();
  }

  private List<FieldChange> difference(MapNode written, MapNode held, ResourceKey key) {
    return Difference.between(written, held, rules.of(key.group(), key.kind())).changes();
  }

  /** A target that keeps no copy of what was written gives what it holds now instead. */
  private Optional<MapNode> written(Change change) {
    Recorded before = change.recorded().orElseThrow();
    boolean isAccepted = !before.traits().described().isEmpty();
    Optional<Manifest> same =
        change.described().filter(it -> !isAccepted && before.isSameAs(it, hashing, secretly));
    return same.isPresent()
        ? same.map(Manifest::tree)
        : Optional.of(before.content()).filter(it -> hashing.of(it).equals(before.hash()));
  }
}
