package io.lapstrake.helm.release;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.problem.Source;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.k8s.object.RawObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a release joins a stack.
 *
 * @param line the line that describes it, where lines are recorded
 * @param hooks what becomes of its hooks
 * @param namespace where objects go that name none; nothing leaves it to the stack
 * @param changes what is changed of its objects, in order
 */
record StackUse(
    @Nullable Source line,
    HookUse hooks,
    @Nullable String namespace,
    List<UnaryOperator<RawObjects>> changes) {

  StackUse {
    changes = List.copyOf(changes);
  }

  static StackUse describedAt(@Nullable Source line) {
    return new StackUse(line, HookUse.DELIVERED, null, List.of());
  }

  StackUse hooks(HookUse other) {
    return new StackUse(line, other, namespace, changes);
  }

  StackUse in(String other) {
    return new StackUse(line, hooks, other, changes);
  }

  StackUse then(UnaryOperator<RawObjects> change) {
    var more = new ArrayList<>(changes);
    more.add(change);
    return new StackUse(line, hooks, namespace, more);
  }

  /**
   * The objects of a release, changed.
   *
   * @throws ProblemException if some that are to be changed or left out are not there
   */
  RawObjects of(String release, Rendered rendered) {
    var problems = new Problems();
    RawObjects objects = Trace.off(() -> ReleaseObjects.of(rendered, this).given());
    for (UnaryOperator<RawObjects> change : changes) {
      try {
        objects = change.apply(objects);
      } catch (NoSuchElementException missing) {
        problems.add(missing(release, missing));
      }
    }
    problems.throwIfAny();
    return objects;
  }

  private static Problem missing(String release, NoSuchElementException missing) {
    return new Problem(
        "LAP-0530",
        "Object that a chart does not give",
        Place.of(release),
        missing.getMessage() + ".",
        "correct its kind or its name, or leave the change out.");
  }

  /** A mistake in the release, with its line unless there is a nearer one. */
  Problem located(Problem problem) {
    Place place = problem.place();
    return place.line().isPresent()
        ? problem
        : new Problem(
            problem.code(), problem.summary(), place.source(line), problem.detail(), problem.fix());
  }
}
