package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.helm.chart.Chart;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the chart of a description instead of delivering its objects.
 *
 * @param option the option that asked for it
 * @param folder where to
 * @param packed whether it becomes one file there
 */
record ChartJob(String option, Path folder, boolean packed) {

  /** Writes the chart, with the versions that were said, and says so. */
  void run(Blueprint description, VersionOptions versions, Report report) {
    Chart chart = versions.in(Chart.of(description));
    try {
      if (packed) {
        report.packaged(chart.name(), chart.packageTo(folder));
      } else {
        chart.writeTo(folder);
        report.charted(chart.name(), folder);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0904",
              "Chart cannot be written",
              Place.of(option + " " + folder),
              e.getClass().getSimpleName() + ": " + e.getMessage() + ".",
              "give a folder that can be written, or one that is not there yet."));
    }
  }
}
