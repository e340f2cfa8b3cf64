package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what an apply would do. */
@Command(
    name = "plan",
    description = {
      "Shows what an apply would do, and writes nothing.",
      "Ends with 0 where nothing changes, with 2 where something does, with 1 where it would be refused."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlanCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Mixin private PlanFiles files = new PlanFiles();

  PlanCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(
        tool,
        (checked, target, report) ->
            new Delivering(options.policy(), files).plan(checked, target, report));
  }
}
