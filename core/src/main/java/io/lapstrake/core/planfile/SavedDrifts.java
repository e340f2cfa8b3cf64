package io.lapstrake.core.planfile;

import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.plan.Claim;
import io.lapstrake.core.plan.Drift;
import io.lapstrake.core.plan.Observed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What others had done when a plan was saved. The file has only hashes of it; what the target still
 * holds so is known again.
 */
final class SavedDrifts {

  private final Map<String, Drift> byPlace = new HashMap<>();
  private final Map<ResourceKey, Drift> edits = new HashMap<>();
  private final List<Claim> claims;

  SavedDrifts(List<Drift> saved, Observed held) {
    this.claims = held.claims();
    Map<String, Drift> now = new HashMap<>();
    held.drifts().forEach(it -> now.put(it.place(), it));
    for (Drift drift : saved) {
      Drift same = now.get(drift.place());
      Drift known = same != null && isSame(same, drift) ? same : drift;
      byPlace.put(drift.place(), known);
      known
          .key()
          .filter(it -> known.kind() == Drift.Kind.EDITED)
          .ifPresent(it -> edits.put(it, known));
    }
  }

  private static boolean isSame(Drift one, Drift other) {
    return one.kind() == other.kind()
        && one.hash().equals(other.hash())
        && one.key().equals(other.key());
  }

  /** What was observed. */
  Observed observed() {
    return Observed.of(byPlace.values()).beside(claims);
  }

  /** What was done at a place. */
  Optional<Drift> at(String place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  /** That another stack holds something at a place now. */
  Optional<Claim> claimAt(String place) {
    return claims.stream().filter(it -> it.place().equals(place)).findFirst();
  }

  /** How an object was edited. */
  Optional<Drift> edit(ResourceKey key) {
    return Optional.ofNullable(edits.get(key));
  }
}
