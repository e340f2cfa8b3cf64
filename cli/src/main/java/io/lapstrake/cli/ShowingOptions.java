package io.lapstrake.cli;

import io.lapstrake.core.plan.TerminalStyle;
import picocli.CommandLine.Option;

/** The option that says how much of a plan a person sees. */
final class ShowingOptions {

  @Option(
      names = "--diff",
      description = "Shows of texts of several lines, and of long ones, how their lines differ.")
  private boolean differences;

  /** The style with what was asked for. */
  TerminalStyle in(TerminalStyle usual) {
    return differences ? usual.withDifferences() : usual;
  }
}
