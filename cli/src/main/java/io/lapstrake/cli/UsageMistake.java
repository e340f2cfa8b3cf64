package io.lapstrake.cli;

import java.util.Set;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells what was not understood as picocli does, and ends as after any other problem.
 *
 * @param usual tells it
 */
record UsageMistake(IParameterExceptionHandler usual) implements IParameterExceptionHandler {

  private static final Set<String> OF_PLANNING =
      Set.of("--edits", "--adopt", "--forget", "--release", "--delete-at-most", "--max-risk");

  /**
   * Refuses options that nobody would look at: those before a command, and those of planning where
   * a plan that was saved is applied.
   */
  static void refuseIgnored(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      return;
    }
    ParseResult command = parsed.subcommand();
    String name = command.commandSpec().name();
    for (OptionSpec option : parsed.matchedOptions()) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          option.longestName() + " stands before " + name + "; options stand behind the command");
    }
    if (name.equals("apply") && command.hasMatchedPositional(0)) {
      for (OptionSpec option : command.matchedOptions()) {
        if (OF_PLANNING.contains(option.longestName())) {
          throw new ParameterException(
              command.commandSpec().commandLine(),
              option.longestName() + " is for planning; a saved plan is applied as it is");
        }
      }
    }
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) throws Exception {
    usual.handleParseException(mistake, arguments);
    return Lapstrake.PROBLEMS;
  }
}
