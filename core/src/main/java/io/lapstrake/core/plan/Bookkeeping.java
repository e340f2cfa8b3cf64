package io.lapstrake.core.plan;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Changes what is recorded of some objects, whatever others did to the rest. */
final class Bookkeeping {

  private final State recorded;

  Bookkeeping(State recorded) {
    this.recorded = recorded;
  }

  /** The plan in which one object changes as is said, and all others are kept. */
  Plan changing(Address object, Function<Recorded, Change> change) {
    Recorded before =
        recorded.records().stream()
            .filter(it -> it.address().equals(object))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is recorded at " + object));
    Map<ResourceKey, Change> changes = new TreeMap<>(kept());
    changes.put(before.key(), change.apply(before));
    return plan(new ArrayList<>(changes.values()));
  }

  /** The plan in which all are kept. */
  Plan keeping() {
    return plan(new ArrayList<>(kept().values()));
  }

  private Map<ResourceKey, Change> kept() {
    Map<ResourceKey, Change> kept = new TreeMap<>();
    recorded.records().forEach(it -> kept.put(it.key(), keep(it)));
    return kept;
  }

  /** That an object stays as it is recorded; nobody looks at what is held. */
  static Change keep(Recorded before) {
    return new Change.Keep(before, before.asManifest(), Optional.empty());
  }

  private Plan plan(List<Change> changes) {
    return Plan.madeBefore(recorded.asManifests(), recorded, Observed.asRecorded(), changes)
        .withOutputs(recorded.outputs());
  }
}
