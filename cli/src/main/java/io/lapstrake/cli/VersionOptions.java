package io.lapstrake.cli;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Release;
import io.lapstrake.helm.chart.Chart;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say versions: of the chart, and of what it installs. */
final class VersionOptions {

  @Option(
      names = "--chart-version",
      paramLabel = "VERSION",
      description = {
        "The version of the chart, such as 1.4.2: of the one that is written,",
        "and in objects that tell it. Without this option 0.1.0."
      })
  private @Nullable String chart;

  @Option(
      names = "--app-version",
      paramLabel = "VERSION",
      description = {
        "The version of what is installed, such as v1.4.2: in the chart that is written,",
        "and in objects that take it, as an image's tag. Without this option none."
      })
  private @Nullable String app;

  /**
   * A chart with the versions that were said.
   *
   * @throws ProblemException when one is not possible
   */
  Chart in(Chart plain) {
    Chart versioned = chart == null ? plain : plain.version(chart());
    return app == null ? versioned : versioned.appVersion(app());
  }

  /**
   * An environment with them.
   *
   * @throws ProblemException when one is not possible
   */
  Environment in(Environment plain) {
    return plain.versions(chart(), app());
  }

  private String chart() {
    return chart == null
        ? Release.FIRST_CHART_VERSION
        : checked("--chart-version", chart, Release::chartVersion, "1.4.2");
  }

  private String app() {
    return app == null ? "" : checked("--app-version", app, Release::appVersion, "v1.4.2");
  }

  private static String checked(
      String option, String said, UnaryOperator<String> check, String example) {
    try {
      return check.apply(said);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0905",
              "Chart version not possible",
              Place.of(option + " " + said),
              e.getMessage() + ".",
              "give one such as " + example + "."));
    }
  }
}
