package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what a target holds, as if it had been applied so. */
final class Recording {

  private final State recorded;
  private final Observed observed;
  private final Map<ResourceKey, Drift> drifted = new HashMap<>(); // asked by key alone
  private final Refusals refusals;

  Recording(State recorded, Observed observed) {
    this.recorded = recorded;
    this.observed = observed;
    this.refusals = new Refusals(PlanPolicy.careful(), recorded.stack(), recorded);
    observed.drifts().forEach(it -> it.key().ifPresent(key -> drifted.put(key, it)));
  }

  Plan plan() {
    List<Change> changes = new ArrayList<>(recorded.size());
    recorded.records().stream()
        .sorted(Comparator.comparing(Recorded::key))
        .forEach(it -> changes.add(recorded(it)));
    Manifests held = recorded.asManifests();
    return new Plan(held, recorded, observed, changes, refusals.all(), Risk.Level.HIGH)
        .withOutputs(recorded.outputs());
  }

  private Change recorded(Recorded before) {
    Drift drift = drifted.get(before.key());
    if (drift != null && drift.kind() == Drift.Kind.REMOVED) {
      return new Change.Forget(before, Optional.empty());
    }
    if (drift == null || drift.held().isEmpty()) {
      if (drift != null) {
        refusals.isBroken(before.asManifest(), drift);
      }
      return new Change.Keep(before, before.asManifest(), Optional.ofNullable(drift));
    }
    return new Change.Accept(before, drift, before.holding(drift.held().get()).asManifest());
  }
}
