package io.lapstrake.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
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

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  DeliverCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    Optional<ChartJob> chart = instead.chart();
    if (chart.isPresent()) {
      return options
          .described()
          .run(
              tool,
              UnaryOperator.identity(),
              report -> {
                chart.get().run(tool.description(), options.described().versions(), report);
                return Lapstrake.DONE;
              });
    }
    if (instead.isPrint()) {
      return options
          .described()
          .resolved(
              tool,
              (checked, report) -> {
                report.printed(checked.objects());
                return Lapstrake.DONE;
              });
    }
    Delivering apply = options.delivering();
    return options.delivery(tool, instead.isDryRun() ? apply::rehearse : apply::apply);
  }
}
