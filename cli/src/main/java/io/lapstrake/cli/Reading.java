package io.lapstrake.cli;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.value.Input;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An input that is read before planning.
 *
 * @param source what is read; it is given what reads an output of a stack beside this one
 */
record Reading(
    Input<?> input, Function<BiFunction<String, String, DataSource>, DataSource> source) {

  /** The environment with the input bound. */
  Environment in(Environment environment, BiFunction<String, String, DataSource> outputs) {
    return environment.reading(input, source.apply(outputs));
  }
}
