package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Value;
import java.util.List;
import java.util.function.Function;
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

  /**
   * A part that can be made of nothing but bound values, such as the objects that somebody else's
   * chart gives. In the chart of a stack, which is there for every environment, it is a problem.
   *
   * @param name what it is called, once among the parts that are said together
   * @param values what it is made of
   * @param part makes it of the values, in which all leaves are literal then
   */
  void bound(String name, MapNode values, Function<MapNode, Part> part);
}
