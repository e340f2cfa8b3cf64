package io.lapstrake.core.target;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.State;

/**
 * Where a stack's changes go, in one environment.
 *
 * <pre>{@code
 * Plan plan = target.plan(manifests);
 * Applied applied = target.apply(plan);
 * }</pre>
 *
 * <p>Not thread-safe; two targets of one place exclude each other, or one of them finds its plan
 * stale.
 */
public interface Target extends AutoCloseable {

  /**
   * What was applied last.
   *
   * @throws ProblemException when it cannot be read
   */
  State state();

  /**
   * Refuses to go on where objects are held, though nothing says what was applied. A plan needs no
   * such thing: it finds what is described and there already.
   *
   * @throws ProblemException when the state is lost, or there never was one
   */
  default void requireState() {}

  /**
   * What the target holds that is not as it was written, and what it holds of some objects that
   * nobody recorded.
   *
   * @param described the objects that are asked about
   * @throws ProblemException when it cannot be read
   */
  Observed observed(Manifests described);

  /**
   * What the target holds that is not as it was written.
   *
   * @throws ProblemException when it cannot be read
   */
  default Observed observed() {
    return observed(Manifests.none(state().stack(), state().environment()));
  }

  /**
   * The careful plan that makes the target hold what is described.
   *
   * @throws ProblemException when the target cannot be read
   */
  default Plan plan(Manifests described) {
    return plan(described, PlanPolicy.careful());
  }

  /**
   * The plan that makes the target hold what is described.
   *
   * @throws ProblemException when the target cannot be read
   */
  default Plan plan(Manifests described, PlanPolicy policy) {
    return Plan.between(described, state(), observed(described), policy);
  }

  /**
   * Finds everything that {@link #apply} would refuse, and writes nothing. What only the moment of
   * writing can tell is left out: another program that is at work there, a disk that is full or
   * that cannot be written.
   *
   * @throws ProblemException with the problems that an apply of the plan would have now
   */
  void check(Plan plan);

  /**
   * Does what a plan says, and nothing else; a plan without changes writes nothing, unless the
   * state is to be encrypted or decrypted. Killed at any moment, it leaves a target from which the
   * next apply goes on.
   *
   * @throws ProblemException when the plan is stale, when it would overwrite what someone else
   *     wrote, or when it cannot be written; then nothing was
   */
  Applied apply(Plan plan);

  /**
   * Gives back what the target holds on to. Whatever it is asked afterwards is an {@link
   * IllegalStateException}.
   */
  @Override
  void close();
}
