package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.report.HtmlPage;
import io.lapstrake.core.report.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that write a plan into files besides showing it. */
final class PlanFiles {

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Writes the plan as Markdown for a pull request, too.")
  private @Nullable Path markdown;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Writes the plan as one page for a browser, too; it needs no network.")
  private @Nullable Path html;

  /**
   * Writes what was asked for, before anything else is.
   *
   * @param refused what an apply would refuse
   */
  void write(Plan plan, List<Problem> refused) {
    var problems = new Problems();
    if (markdown != null) {
      write("--markdown", markdown, Markdown.of(plan).refusedBecause(refused).text(), problems);
    }
    if (html != null) {
      write("--html", html, HtmlPage.of(plan).refusedBecause(refused).text(), problems);
    }
    problems.throwIfAny();
  }

  private static void write(String option, Path file, String text, Problems problems) {
    try {
      Files.writeString(file, text);
    } catch (NoSuchFileException e) {
      problems.add(
          "LAP-0912",
          "Report cannot be written",
          Place.of(option + " " + file),
          "Its folder is not there.",
          "make the folder, or give a file in one that is there.");
    } catch (IOException e) {
      problems.add(
          "LAP-0912",
          "Report cannot be written",
          Place.of(option + " " + file),
          e.getClass().getSimpleName() + ": " + e.getMessage() + ".",
          "give a file that can be written.");
    }
  }
}
