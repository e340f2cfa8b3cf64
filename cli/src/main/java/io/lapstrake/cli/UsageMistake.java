package io.lapstrake.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * Tells what was not understood as picocli does, and ends as after any other problem.
 *
 * @param usual tells it
 */
record UsageMistake(IParameterExceptionHandler usual) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) throws Exception {
    usual.handleParseException(mistake, arguments);
    return Lapstrake.PROBLEMS;
  }
}
