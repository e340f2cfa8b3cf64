package io.lapstrake.core.stack;

import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Value;
import java.util.function.Function;

/** What decides whether, and how often, a resource is there. */
public sealed interface Guard {

  /** The resource is there when a condition holds. */
  record When(Value<Boolean> condition) implements Guard {}

  /** The resource is there once for each record of an input. */
  record Each(Item item) implements Guard {}

  /** Calls the case that fits. */
  default <R> R match(Function<When, R> when, Function<Each, R> each) {
    return this instanceof When conditional ? when.apply(conditional) : each.apply((Each) this);
  }
}
