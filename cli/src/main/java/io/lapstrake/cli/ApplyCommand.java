package io.lapstrake.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does what a plan says. */
@Command(
    name = "apply",
    description = {"Plans and applies: what the tool does without a command."},
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ApplyCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Mixin private PlanFiles files = new PlanFiles();

  ApplyCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(
        tool,
        (checked, target, report) ->
            new Delivering(options.policy(), files).apply(checked, target, report));
  }
}
