package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Help.Ansi;

/**
 * What every command of the tool works with.
 *
 * @param description the user's
 * @param environments those that have a file
 * @param readings the inputs that are read before planning
 * @param progress shows how applies go on
 * @param width of the terminal, in columns; empty where it is none
 * @param out takes what was asked for
 * @param err takes problems, unless they were asked for as JSON
 */
record Tool(
    Description description,
    Environments environments,
    List<Reading> readings,
    ProgressLine progress,
    OptionalInt width,
    PrintStream out,
    PrintStream err) {

  static Tool of(Blueprint blueprint, List<Reading> readings, PrintStream out, PrintStream err) {
    var environments = new Environments(blueprint.getClass());
    OptionalInt width =
        Ansi.AUTO.enabled()
            ? OptionalInt.of(TerminalWidth.of(System.getenv("COLUMNS"), TerminalWidth::asked))
            : OptionalInt.empty();
    var progress =
        width.isPresent()
            ? ProgressLine.inTerminal(err, System::nanoTime, width.getAsInt())
            : ProgressLine.inLog(err, System::nanoTime);
    return new Tool(new Description(blueprint), environments, readings, progress, width, out, err);
  }
}
