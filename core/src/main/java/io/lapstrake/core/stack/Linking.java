package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * One tree that is being linked.
 *
 * @param place where the tree is
 * @param inputs takes the inputs that are met
 * @param problems takes what is wrong
 * @param followUps takes what is wrong in another resource, which reports it where it is
 * @param missed what is not there and was reported; more references to it say nothing new
 * @param way the references that led to where the linking is, to see a circle
 */
record Linking(
    Place place,
    InputTable inputs,
    Problems problems,
    Problems followUps,
    Set<ResourceId> missed,
    Deque<Step> way) {

  /**
   * A resource or component, and what is taken of it.
   *
   * @param isResource whether what is wrong there is reported where it is, too
   */
  record Step(String target, String aspect, boolean isResource) {
    @Override
    public String toString() {
      return target + " " + aspect;
    }
  }

  Linking(Place place, InputTable inputs, Problems problems, Problems followUps) {
    this(place, inputs, problems, followUps, new HashSet<>(0), new ArrayDeque<>());
  }

  /** Reports what is wrong at a field. */
  void problem(String code, String summary, FieldPath path, String detail, String fix) {
    Problem problem = new Problem(code, summary, place.field(path), detail, fix);
    boolean elsewhere = way.stream().anyMatch(Step::isResource);
    (elsewhere ? followUps : problems).add(problem);
  }
}
