package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes all that was delivered. */
@Command(
    name = "destroy",
    description = {
      "Deletes all that was delivered to an environment.",
      "Protected objects have to be released, each with --release ADDRESS."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DestroyCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveredOptions options = new DeliveredOptions();

  @Mixin private RemovalOptions removal = new RemovalOptions();

  @Option(
      names = "--yes",
      description = "Says that it is meant. Without it the plan is shown, and nothing is written.")
  private boolean yes;

  DestroyCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivered(
        tool,
        (target, report) -> {
          String stack = tool.description().stack().name();
          PlanPolicy policy = removal.policy(target.state());
          Plan plan = Workspace.destroying(stack, options.environment(), target, policy);
          Problem unconfirmed =
              Unconfirmed.problem(
                  plan.stack(),
                  "Destroying is done only where it is said that it is meant.",
                  "the plan is what is meant");
          return Delivering.confirmed(plan, yes || plan.isEmpty(), unconfirmed, target, report);
        });
  }
}
