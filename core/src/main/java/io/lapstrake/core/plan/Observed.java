package io.lapstrake.core.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a target holds that is not as it was written.
 *
 * @param drifts sorted by place
 */
public record Observed(List<Drift> drifts) {

  /** Sorts and copies. */
  public Observed {
    drifts = drifts.stream().sorted(Comparator.comparing(Drift::place)).toList();
  }

  /** A target that holds everything as it was written. */
  public static Observed asRecorded() {
    return new Observed(List.of());
  }

  /** A target in which some things differ. */
  public static Observed of(Collection<Drift> drifts) {
    return new Observed(List.copyOf(drifts));
  }
}
