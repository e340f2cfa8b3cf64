package io.lapstrake.core.target;

import io.lapstrake.core.manifest.ContentHash;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.rules.Rules;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server holds that is not as it was written. */
final class ServerLook {

  private final ObjectServer server;
  private final ContentHash hashing = new ContentHash();

  ServerLook(ObjectServer server) {
    this.server = server;
  }

  /** What differs of what is recorded, and what is there of some objects that nobody recorded. */
  Observed observed(State state, Manifests described) {
    List<Drift> drifts = new ArrayList<>();
    state.records().forEach(it -> recorded(it).ifPresent(drifts::add));
    for (Manifest manifest : described) {
      if (state.find(manifest.key()).isEmpty()) {
        made(manifest).ifPresent(drifts::add);
      }
    }
    return Observed.of(drifts);
  }

  private Optional<Drift> recorded(Recorded record) {
    Optional<MapNode> held = held(record.key());
    if (held.isEmpty()) {
      return Optional.of(Drift.removed(record.key().toString(), Optional.of(record.key())));
    }
    return Coverage.isWhole(record.content(), held.get())
        ? Optional.empty()
        : Optional.of(
            drift(record.key(), Drift.Kind.EDITED, Coverage.of(record.content(), held.get())));
  }

  private Optional<Drift> made(Manifest manifest) {
    return held(manifest.key())
        .map(it -> drift(manifest.key(), Drift.Kind.MADE, Coverage.of(manifest.tree(), it)));
  }

  private Optional<MapNode> held(ResourceKey key) {
    return server.observe(key).map(it -> Rules.kubernetes().of(it).veiled(it));
  }

  private Drift drift(ResourceKey key, Drift.Kind kind, MapNode held) {
    return new Drift(key.toString(), Optional.of(key), kind, hashing.of(held), Optional.of(held));
  }

  /** Refuses a plan where somebody else has changed since what it changes. */
  void refuseChanged(Plan plan, Problems problems) {
    Map<ResourceKey, Drift> known = new HashMap<>();
    plan.observed().drifts().forEach(it -> it.key().ifPresent(key -> known.put(key, it)));
    for (Change change : plan.effective()) {
      change.recorded().ifPresent(it -> compare(it.key(), known, recorded(it), problems));
      change
          .described()
          .filter(it -> plan.base().find(it.key()).isEmpty())
          .ifPresent(it -> compare(it.key(), known, made(it), problems));
    }
  }

  private static void compare(
      ResourceKey key, Map<ResourceKey, Drift> known, Optional<Drift> now, Problems problems) {
    Drift then = known.get(key);
    if (!Objects.equals(trace(then), trace(now.orElse(null)))) {
      problems.add(
          "LAP-0702",
          "Changed by someone else",
          Place.of(key),
          "It is not as it was when the plan was made.",
          "plan again with what is there now.");
    }
  }

  private static String trace(@Nullable Drift drift) {
    return drift == null ? "" : drift.kind() + " " + drift.hash();
  }
}
