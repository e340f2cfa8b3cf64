package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what is described with what is recorded, object by object. */
final class Planning {

  private final Rules rules = Rules.kubernetes();
  private final Manifests desired;
  private final State recorded;
  private final Observed observed;
  private final Map<Address, Recorded> gone = new HashMap<>(); // recorded, its key not described

  Planning(Manifests desired, State recorded, Observed observed) {
    this.desired = desired;
    this.recorded = recorded;
    this.observed = observed;
  }

  Plan plan() {
    for (Recorded record : recorded.records()) {
      if (desired.find(record.key()).isEmpty()) {
        gone.put(record.address(), record);
      }
    }
    List<Change> changes = new ArrayList<>(desired.size() + gone.size());
    Set<ResourceKey> replaced = new HashSet<>();
    for (Manifest manifest : desired) {
      Change change = change(manifest);
      if (change instanceof Change.Replace replace) {
        replaced.add(replace.before().key());
      }
      changes.add(change);
    }
    gone.values().stream()
        .filter(record -> !replaced.contains(record.key()))
        .sorted(lastFirst())
        .forEach(record -> changes.add(new Change.Delete(record)));
    return new Plan(desired.stack(), desired.environment(), recorded, observed, changes);
  }

  private Comparator<Recorded> lastFirst() {
    return Comparator.<Recorded>comparingInt(it -> rulesOf(it.key()).order())
        .thenComparing(Recorded::key)
        .reversed();
  }

  private KindRules rulesOf(ResourceKey key) {
    return rules.of(key.group(), key.kind());
  }

  private Change change(Manifest manifest) {
    Optional<Recorded> before = recorded.find(manifest.key());
    if (before.isPresent()) {
      return before.get().isSameAs(manifest)
          ? new Change.Keep(before.get(), manifest)
          : difference(before.get(), manifest);
    }
    Recorded renamed = gone.get(manifest.address());
    return renamed == null ? new Change.Create(manifest) : difference(renamed, manifest);
  }

  private Change difference(Recorded before, Manifest after) {
    KindRules kind = rulesOf(after.key());
    Difference difference = Difference.between(before.content(), after.tree(), kind);
    List<FieldChange> fields = difference.changes();
    if (difference.isEmpty() && before.key().equals(after.key())) {
      return new Change.Keep(before, after); // only written otherwise
    }
    Effect effect = difference.effect();
    return effect.isReplacement() || !before.key().equals(after.key())
        ? new Change.Replace(before, after, fields, effect)
        : new Change.Update(before, after, fields, effect);
  }
}
