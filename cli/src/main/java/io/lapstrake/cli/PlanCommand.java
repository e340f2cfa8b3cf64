package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Saves the plan, to be applied as it is: apply FILE.")
  private @Nullable Path saved;

  PlanCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(
        tool,
        (checked, target, report) ->
            options.delivering().plan(checked, target, report, this::save));
  }

  private void save(Plan plan) {
    if (saved != null) {
      options.described().key().save(plan, saved);
    }
  }
}
