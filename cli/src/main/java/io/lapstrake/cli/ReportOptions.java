package io.lapstrake.cli;

import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.problem.ProblemException;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options that say how a command tells what it did. */
final class ReportOptions {

  /** The option that asks for JSON. */
  static final String JSON = "--json";

  @Option(names = JSON, description = "Prints one JSON object instead of text.")
  private boolean json;

  @Option(
      names = "--stacktrace",
      description = "Shows where in Java a description that failed has failed.")
  private boolean stacktrace;

  /** What a command does, and the status that it ends with. */
  @FunctionalInterface
  interface Job {
    /** Does it. */
    int run(Report report);
  }

  /** Runs a job; its problems are reported, and give its status. */
  int run(Tool tool, Job job) {
    return run(tool, UnaryOperator.identity(), job);
  }

  /**
   * Runs a job; its problems are reported, and give its status.
   *
   * @param style in which a person sees plans, of the usual one
   */
  int run(Tool tool, UnaryOperator<TerminalStyle> style, Job job) {
    Report report =
        json
            ? new JsonReport(tool.out())
            : new TextReport(tool.out(), tool.err(), style.apply(usual(tool)));
    try {
      return job.run(report);
    } catch (ProblemException e) {
      tool.progress().close();
      report.failed(e.problems());
      if (stacktrace) {
        tool.description().failure().ifPresent(it -> it.printStackTrace(tool.err()));
      }
      return Lapstrake.PROBLEMS;
    }
  }

  private static TerminalStyle usual(Tool tool) {
    var style = TerminalStyle.of(Ansi.AUTO.enabled() ? Colour.ANSI : Colour.NONE);
    return tool.width().isPresent() ? style.width(tool.width().getAsInt()) : style;
  }

  /** Whether a program reads what is printed. */
  boolean isJson() {
    return json;
  }
}
