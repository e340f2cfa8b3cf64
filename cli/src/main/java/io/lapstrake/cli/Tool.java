package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;

/**
 * What every command of the tool works with.
 *
 * @param description the user's
 * @param environments those that have a file
 * @param out takes what was asked for
 * @param err takes problems, unless they were asked for as JSON
 */
record Tool(Description description, Environments environments, PrintStream out, PrintStream err) {

  static Tool of(Blueprint blueprint, PrintStream out, PrintStream err) {
    return new Tool(new Description(blueprint), new Environments(blueprint.getClass()), out, err);
  }
}
