package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells what was not understood, to a person as picocli does and to a program as JSON, and ends as
 * after any other problem.
 *
 * @param usual tells it to a person
 * @param out takes what a program reads
 */
record UsageMistake(IParameterExceptionHandler usual, PrintStream out)
    implements IParameterExceptionHandler {

  private static final Set<String> OF_PLANNING =
      Set.of("--edits", "--adopt", "--forget", "--release", "--delete-at-most", "--max-risk");

  private static final Set<String> OF_THE_STATE =
      Set.of("--environment", "--repository", "--branch", "--key");

  private static final Set<String> OF_PLANS = Set.of("--markdown", "--html", "--diff");

  /** What a command throws that finds its own options to be none that go together. */
  static ParameterException of(@Nullable CommandSpec command, String mistake) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), mistake);
  }

  /**
   * Refuses options that nobody would look at: those before a command, those of planning where a
   * plan that was saved is applied, and those of the state where one is shown.
   */
  static void refuseIgnored(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      return;
    }
    ParseResult command = parsed.subcommand();
    String name = command.commandSpec().name();
    for (OptionSpec option : parsed.matchedOptions()) {
      throw of(
          command.commandSpec(),
          option.longestName() + " stands before " + name + "; options stand behind the command");
    }
    boolean isSaved = command.hasMatchedPositional(0);
    if (name.equals("apply") && isSaved) {
      refuse(command, OF_PLANNING, "is for planning; a saved plan is applied as it is");
    } else if (name.equals("show")) {
      refuse(
          command,
          isSaved ? OF_THE_STATE : OF_PLANS,
          isSaved ? "is for the state; a saved plan is shown as it is" : "is for a saved plan");
    }
  }

  private static void refuse(ParseResult command, Set<String> options, String why) {
    for (OptionSpec option : command.matchedOptions()) {
      if (options.contains(option.longestName())) {
        throw of(command.commandSpec(), option.longestName() + " " + why);
      }
    }
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) throws Exception {
    if (Arrays.asList(arguments).contains(ReportOptions.JSON)) {
      new JsonReport(out).failed(List.of(problem(mistake)));
    } else {
      usual.handleParseException(mistake, arguments);
    }
    return Lapstrake.PROBLEMS;
  }

  private static Problem problem(ParameterException mistake) {
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    String message = String.valueOf(mistake.getMessage());
    return new Problem(
        "LAP-0914",
        "Command line not understood",
        Place.of(command),
        message.endsWith(".") ? message : message + ".",
        "see what `" + command + " --help` says.");
  }
}
