package io.lapstrake.cli;

import io.lapstrake.core.stack.Blueprint;
import java.io.PrintStream;
import java.io.PrintWriter;
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

  /** There were problems, or the command line was not understood; nothing was written. */
  public static final int PROBLEMS = 1;

  /** A plan was asked for, and it has changes. */
  public static final int CHANGES = 2;

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
   * @return {@link #DONE}, {@link #PROBLEMS} or {@link #CHANGES}
   */
  public static int run(
      Blueprint blueprint, PrintStream out, PrintStream err, String... arguments) {
    Tool tool = Tool.of(blueprint, out, err);
    var command = new CommandLine(new DeliverCommand(tool));
    command.addSubcommand(new ValidateCommand(tool));
    command.addSubcommand(new PlanCommand(tool));
    command.addSubcommand(new ApplyCommand(tool));
    command.addSubcommand(new DestroyCommand(tool));
    command.addSubcommand(new ImportCommand(tool));
    command.addSubcommand(new RefreshCommand(tool));
    command.addSubcommand(new ShowCommand(tool));
    command.addSubcommand(new OutputCommand(tool));
    command.addSubcommand(new StateCommand(tool));
    command.addSubcommand(new GraphCommand(tool));
    command.addSubcommand(new ForceUnlockCommand(tool));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExitCodeExceptionMapper(any -> PROBLEMS);
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setParameterExceptionHandler(new UsageMistake(command.getParameterExceptionHandler()));
    return command.execute(arguments);
  }
}
