package io.lapstrake.core.target;

import io.lapstrake.core.plan.Counts;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.state.State;
import java.util.Optional;

/**
 * What an apply did.
 *
 * @param plan what was obeyed
 * @param state what is recorded now
 * @param revision what the target calls what was written, such as a commit's id; empty when nothing
 *     was written, or when the target has no such thing
 */
public record Applied(Plan plan, State state, Optional<String> revision) {

  /** Whether there was nothing to do. */
  public boolean isEmpty() {
    return plan.isEmpty();
  }

  /** How many objects were made, changed, deleted and kept. */
  public Counts counts() {
    return plan.counts();
  }
}
