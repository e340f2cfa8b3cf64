package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what others changed, and records it where that is asked for. */
@Command(
    name = "refresh",
    description = {
      "Shows what others changed of what was delivered.",
      "With --record that becomes what was delivered last, and the next plan starts from it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RefreshCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Option(names = "--record", description = "Records it.")
  private boolean record;

  RefreshCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivered(
        tool,
        (target, report) -> {
          if (record) {
            report.changed(target.apply(Workspace.recording(target)), target.branch());
          } else {
            report.held(target.observed());
          }
          return Lapstrake.DONE;
        });
  }
}
