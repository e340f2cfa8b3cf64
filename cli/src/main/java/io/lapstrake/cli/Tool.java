package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * What every command of the tool works with.
 *
 * @param description the user's
 * @param environments those that have a file
 * @param readings the inputs that are read before planning
 * @param progress shows how applies go on
 * @param out takes what was asked for
 * @param err takes problems, unless they were asked for as JSON
 */
record Tool(
    Description description,
    Environments environments,
    List<Reading> readings,
    ProgressLine progress,
    PrintStream out,
    PrintStream err) {

  private static final int USUAL_WIDTH = 80;

  static Tool of(Blueprint blueprint, List<Reading> readings, PrintStream out, PrintStream err) {
    var environments = new Environments(blueprint.getClass());
    var progress =
        Ansi.AUTO.enabled()
            ? ProgressLine.inTerminal(err, System::nanoTime, width())
            : ProgressLine.inLog(err, System::nanoTime);
    return new Tool(new Description(blueprint), environments, readings, progress, out, err);
  }

  /** What the shell says of its terminal, else what every terminal has. */
  private static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(columns)
        : USUAL_WIDTH;
  }
}
