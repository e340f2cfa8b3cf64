package io.lapstrake.cli;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.value.Input;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Turns a description into a tool, in one line:
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *   Lapstrake.main(new Shop(), arguments);
 * }
 * }</pre>
 *
 * <p>Inputs that are read before planning are named there, too:
 *
 * <pre>{@code
 * Lapstrake.of(new Shop())
 *     .reading(Shop.COMMIT, GitData.in(Path.of("")).commit())
 *     .readingOutput(Shop.VPC, "network", "vpc")
 *     .runAndExit(arguments);
 * }</pre>
 */
public final class Lapstrake {

  /** Everything was done, or there was nothing to do. */
  public static final int DONE = 0;

  /** There were problems, or the command line was not understood; nothing was written. */
  public static final int PROBLEMS = 1;

  /** A plan was asked for, and it has changes. */
  public static final int CHANGES = 2;

  private final Blueprint blueprint;
  private final List<Reading> readings;

  private Lapstrake(Blueprint blueprint, List<Reading> readings) {
    this.blueprint = blueprint;
    this.readings = readings;
  }

  /** The tool for a description. */
  public static Lapstrake of(Blueprint blueprint) {
    return new Lapstrake(blueprint, List.of());
  }

  /** The tool with an input that is read; values files and {@code --set} win over it. */
  public Lapstrake reading(Input<?> input, DataSource source) {
    return with(new Reading(input, outputs -> source));
  }

  /**
   * The tool with an input that is read from an output of another stack in the same environment and
   * repository; values files and {@code --set} win over it.
   */
  public Lapstrake readingOutput(Input<?> input, String stack, String output) {
    return with(new Reading(input, outputs -> outputs.apply(stack, output)));
  }

  private Lapstrake with(Reading reading) {
    return new Lapstrake(blueprint, Stream.concat(readings.stream(), Stream.of(reading)).toList());
  }

  /** Runs the tool and ends the process with its exit status. */
  public static void main(Blueprint blueprint, String... arguments) {
    of(blueprint).runAndExit(arguments);
  }

  /** Runs the tool and ends the process with its exit status. */
  public void runAndExit(String... arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
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
    return of(blueprint).run(out, err, arguments);
  }

  /**
   * Runs the tool.
   *
   * @param out takes what was asked for
   * @param err takes problems, unless they were asked for as JSON
   * @return {@link #DONE}, {@link #PROBLEMS} or {@link #CHANGES}
   */
  public int run(PrintStream out, PrintStream err, String... arguments) {
    Tool tool = Tool.of(blueprint, readings, out, err);
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
    tellVersions(command);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExitCodeExceptionMapper(any -> PROBLEMS);
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setParameterExceptionHandler(
        new UsageMistake(command.getParameterExceptionHandler(), out));
    command.setExecutionStrategy(
        parsed -> {
          UsageMistake.refuseIgnored(parsed);
          return new CommandLine.RunLast().execute(parsed);
        });
    return command.execute(arguments);
  }

  private static void tellVersions(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(Lapstrake::tellVersions);
  }
}
