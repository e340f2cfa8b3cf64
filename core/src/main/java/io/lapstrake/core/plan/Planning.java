package io.lapstrake.core.plan;

import io.lapstrake.core.difference.Difference;
import io.lapstrake.core.difference.FieldChange;
import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what is described with what is recorded, object by object. */
final class Planning {

  private final ContentHash hashing = new ContentHash();
  private final Rules rules;
  private final Manifests desired;
  private final State recorded;
  private final Observed observed;
  private final Map<ResourceKey, Drift.Kind> drifted = new HashMap<>();
  private final Map<Address, Recorded> gone = new HashMap<>(); // recorded, its key not described
  private final List<Recorded> deleted = new ArrayList<>();

  Planning(Manifests desired, State recorded, Observed observed) {
    this.rules = Rules.kubernetes().extendedBy(desired.all().stream().map(Manifest::tree));
    this.desired = desired;
    this.recorded = recorded;
    this.observed = observed;
  }

  Plan plan() {
    observed.drifts().forEach(it -> it.key().ifPresent(key -> drifted.put(key, it.kind())));
    List<Change> changes = new ArrayList<>(desired.size());
    List<Integer> unknown = new ArrayList<>();
    for (Manifest manifest : desired) {
      Recorded before = recorded.find(manifest.key()).orElse(null);
      if (before == null) {
        unknown.add(changes.size());
      }
      changes.add(before == null ? new Change.Create(manifest) : known(before, manifest));
    }
    if (desired.size() - unknown.size() < recorded.size()) {
      findGone();
      unknown.forEach(position -> changes.set(position, renamed(changes.get(position))));
    }
    deleted.addAll(gone.values());
    deleted.sort(lastFirst());
    deleted.forEach(record -> changes.add(new Change.Delete(record)));
    return new Plan(desired.stack(), desired.environment(), recorded, observed, changes);
  }

  private void findGone() {
    for (Recorded record : recorded.records()) {
      if (desired.find(record.key()).isEmpty()) {
        leave(record);
      }
    }
  }

  /** Only what is still in the target, and alone at its address, can have got another name. */
  private void leave(Recorded record) {
    Recorded other = isRemoved(record) ? record : gone.putIfAbsent(record.address(), record);
    if (other != null) {
      deleted.add(record);
    }
  }

  private boolean isRemoved(Recorded record) {
    return drifted.get(record.key()) == Drift.Kind.REMOVED;
  }

  private Comparator<Recorded> lastFirst() {
    return Comparator.<Recorded>comparingInt(it -> rulesOf(it.key()).order())
        .thenComparing(Recorded::key)
        .reversed();
  }

  private KindRules rulesOf(ResourceKey key) {
    return rules.of(key.group(), key.kind());
  }

  private Change known(Recorded before, Manifest after) {
    return isRemoved(before) ? new Change.Create(after) : kept(before, after);
  }

  private Change kept(Recorded before, Manifest after) {
    if (before.isSameAs(after, hashing)) {
      return new Change.Keep(before, after);
    }
    Difference difference = difference(before, after);
    List<FieldChange> fields = difference.changes();
    if (difference.isEmpty() && drifted.get(before.key()) != Drift.Kind.EDITED) {
      return new Change.Keep(before, after); // only written otherwise
    }
    return difference.effect().isReplacement()
        ? new Change.Replace(before, after, fields, difference.effect())
        : new Change.Update(before, after, fields, difference.effect());
  }

  /** What is not recorded by its key may be so by its address. */
  private Change renamed(Change change) {
    Recorded before = gone.remove(change.address());
    return before == null ? change : renamed(before, desired.find(change.key()).orElseThrow());
  }

  private Change renamed(Recorded before, Manifest after) {
    Difference difference = difference(before, after);
    return new Change.Replace(
        before,
        after,
        difference.changes(),
        KeyFields.effect(before.key(), after.key(), difference.effect()));
  }

  private Difference difference(Recorded before, Manifest after) {
    return Difference.between(before.content(), after.tree(), rulesOf(after.key()));
  }
}
