package io.lapstrake.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done instead of a delivery; at most one of them. */
final class Instead {

  @Option(
      names = "--dry-run",
      description = {
        "Shows the plan and all that a delivery would refuse, and writes nothing.",
        "Ends as the delivery would."
      })
  private boolean dryRun;

  @Option(
      names = "--print",
      description = "Prints the objects as one YAML stream, secrets too, and writes nothing.")
  private boolean print;

  @Option(
      names = "--chart",
      paramLabel = "DIR",
      description = {
        "Writes the Helm chart into a folder, and nothing else.",
        "Its inputs stay values, so no environment is read."
      })
  private @Nullable Path chart;

  @Option(
      names = "--package",
      paramLabel = "DIR",
      description = "Writes the Helm chart as one file NAME-VERSION.tgz into a folder.")
  private @Nullable Path packages;

  boolean isDryRun() {
    return dryRun;
  }

  boolean isPrint() {
    return print;
  }

  /** The chart that is asked for, if one is. */
  Optional<ChartJob> chart() {
    return chart == null
        ? Optional.ofNullable(packages).map(folder -> new ChartJob("--package", folder, true))
        : Optional.of(new ChartJob("--chart", chart, false));
  }
}
