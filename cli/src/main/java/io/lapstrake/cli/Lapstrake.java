package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * Turns a description into a tool, in one line:
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *   Lapstrake.main(new Shop(), arguments);
 * }
 * }</pre>
 */
public final class Lapstrake {

  /** Everything was done, or there was nothing to do. */
  public static final int DONE = 0;

  /** There were problems, and nothing was written. */
  public static final int PROBLEMS = 1;

  /** The command line was not understood. */
  public static final int USAGE = 2;

  private Lapstrake() {}

  /** Runs the tool and ends the process with its exit status. */
  public static void main(Blueprint blueprint, String... arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(blueprint, out, err, arguments));
  }

  /**
   * Runs the tool.
   *
   * @param out takes what was asked for
   * @param err takes problems, unless they were asked for as JSON
   * @return {@link #DONE}, {@link #PROBLEMS} or {@link #USAGE}
   */
  public static int run(
      Blueprint blueprint, PrintStream out, PrintStream err, String... arguments) {
    var command = new CommandLine(new DeliverCommand(blueprint, out, err));
    command.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    return command.execute(arguments);
  }
}
