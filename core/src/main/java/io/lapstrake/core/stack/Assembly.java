package io.lapstrake.core.stack;

import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Value;
import java.util.List;

/** Takes what parts are made of, while a stack is linked. */
public interface Assembly {

  /** A resource. */
  void resource(Draft draft);

  /** A named group of resources. */
  void component(Component component);

  /** Parts that are there when a condition holds. */
  void when(Value<Boolean> condition, List<Part> parts);

  /** Parts that are there once for each record of an input. */
  void each(Item item, List<Part> parts);
}
