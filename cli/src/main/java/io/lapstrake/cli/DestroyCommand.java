package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.k8s.Checks;
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

  @Mixin private DeliveryOptions options = new DeliveryOptions();

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
          Plan plan = Workspace.destroying(stack, options.environment(), target, options.policy());
          if (!yes) {
            report.planned(
                plan,
                Checks.standard().of(plan.described()),
                DeliveryOptions.refused(target, plan));
            return plan.isEmpty() ? Lapstrake.DONE : unconfirmed(plan);
          }
          report.changed(target.apply(plan), target.branch());
          return Lapstrake.DONE;
        });
  }

  private static int unconfirmed(Plan plan) {
    throw new ProblemException(
        new Problem(
            "LAP-0908",
            "Not confirmed",
            Place.of(plan.stack()),
            "Destroying is done only where it is said that it is meant.",
            "say --yes, once the plan is what is meant."));
  }
}
