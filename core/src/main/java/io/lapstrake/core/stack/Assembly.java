package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes what parts are made of, while a stack is linked. */
public interface Assembly {

  /** A resource. */
  default void resource(Draft draft) {
    resource(draft, UnaryOperator.identity());
  }

  /**
   * A resource whose kind has its own look at it.
   *
   * @param check gives the draft with the mistakes that are in it; called once, with the namespace
   *     that the resource is in
   */
  void resource(Draft draft, UnaryOperator<Draft> check);

  /** A mistake in what a part is made of, which is reported with all others. */
  void problem(Problem problem);

  /** A named group of resources. */
  void component(Component component);

  /** Parts that are there when a condition holds. */
  void when(Value<Boolean> condition, List<Part> parts);

  /** Parts that are there once for each record of an input. */
  void each(Item item, List<Part> parts);
}
