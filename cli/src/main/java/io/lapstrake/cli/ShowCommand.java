package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what was delivered last. */
@Command(
    name = "show",
    description = {
      "Shows what was delivered last: the objects with their addresses, from the state."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveredOptions options = new DeliveredOptions();

  ShowCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivered(
        tool,
        (target, report) -> {
          report.recorded(target.state());
          return Lapstrake.DONE;
        });
  }
}
