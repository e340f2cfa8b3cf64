package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One tree that is being linked.
 *
 * @param place where the tree is
 * @param inputs takes the inputs that are met
 * @param problems takes what is wrong
 * @param way the references that led to where the linking is, to see a circle
 */
record Linking(Place place, InputTable inputs, Problems problems, Deque<Step> way) {

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

  Linking(Place place, InputTable inputs, Problems problems) {
    this(place, inputs, problems, new ArrayDeque<>());
  }

  /** Whether the linking is within another resource, which reports its mistakes itself. */
  boolean isElsewhere() {
    return way.stream().anyMatch(Step::isResource);
  }
}
