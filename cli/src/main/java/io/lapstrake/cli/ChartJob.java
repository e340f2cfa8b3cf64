package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.helm.chart.Chart;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes the chart of a description instead of delivering its objects.
 *
 * @param option the option that asked for it
 * @param folder where to
 * @param packed whether it becomes one file there
 */
record ChartJob(String option, Path folder, boolean packed) {

  /**
   * The versions that were said.
   *
   * @param chart of the chart itself
   * @param app of what it installs
   */
  record Versions(@Nullable String chart, @Nullable String app) {

    Chart of(Chart chart) {
      Chart versioned = this.chart == null ? chart : versioned(chart, this.chart);
      return app == null ? versioned : withApp(versioned, app);
    }
  }

  /** Writes the chart, with the versions that were said, and says so. */
  void run(Blueprint description, Versions versions, Report report) {
    Chart chart = versions.of(Chart.of(description));
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

  private static Chart versioned(Chart chart, String version) {
    try {
      return chart.version(version);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0905",
              "Chart version not possible",
              Place.of("--chart-version " + version),
              e.getMessage() + ".",
              "give one such as 1.4.2."));
    }
  }

  private static Chart withApp(Chart chart, String version) {
    try {
      return chart.appVersion(version);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0905",
              "Chart version not possible",
              Place.of("--app-version " + version),
              e.getMessage() + ".",
              "give one such as v1.4.2."));
    }
  }
}
