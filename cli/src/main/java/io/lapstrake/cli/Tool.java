package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;
import java.util.List;

/**
 * What every command of the tool works with.
 *
 * @param description the user's
 * @param environments those that have a file
 * @param readings the inputs that are read before planning
 * @param out takes what was asked for
 * @param err takes problems, unless they were asked for as JSON
 */
record Tool(
    Description description,
    Environments environments,
    List<Reading> readings,
    PrintStream out,
    PrintStream err) {

  static Tool of(Blueprint blueprint, List<Reading> readings, PrintStream out, PrintStream err) {
    var environments = new Environments(blueprint.getClass());
    return new Tool(new Description(blueprint), environments, readings, out, err);
  }
}
