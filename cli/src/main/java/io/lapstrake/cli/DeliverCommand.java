package io.lapstrake.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: resolve, plan, apply to a Git repository, say what was done. */
@Command(
    name = "lapstrake",
    description = "Plans what the description changes, and commits it to a Git repository.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeliverCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Mixin private PlanFiles files = new PlanFiles();

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  DeliverCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    Optional<ChartJob> chart = instead.chart();
    if (chart.isPresent()) {
      return options.run(
          tool,
          report -> {
            chart.get().run(tool.description(), options.versions(), report);
            return Lapstrake.DONE;
          });
    }
    if (instead.isPrint()) {
      return options.resolved(
          tool,
          (checked, report) -> {
            report.printed(checked.objects());
            return Lapstrake.DONE;
          });
    }
    var apply = new Delivering(options.policy(), files);
    return options.delivery(tool, instead.isDryRun() ? apply::rehearse : apply::apply);
  }
}
