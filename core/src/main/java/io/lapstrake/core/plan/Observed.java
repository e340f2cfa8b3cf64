package io.lapstrake.core.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a target holds that is not as it was written, and what other stacks own beside it.
 *
 * @param drifts sorted by place
 * @param claims those of other stacks to what is described, or was handed over; sorted by place
 */
public record Observed(List<Drift> drifts, List<Claim> claims) {

  /** Sorts and copies. */
  public Observed {
    drifts = drifts.stream().sorted(Comparator.comparing(Drift::place)).toList();
    claims = claims.stream().sorted(Comparator.comparing(Claim::place)).toList();
  }

  /** A target that holds everything as it was written. */
  public static Observed asRecorded() {
    return of(List.of());
  }

  /** A target in which some things differ. */
  public static Observed of(Collection<Drift> drifts) {
    return new Observed(List.copyOf(drifts), List.of());
  }

  /** The same, beside other stacks that own some objects. */
  public Observed beside(Collection<Claim> others) {
    return new Observed(drifts, List.copyOf(others));
  }
}
