package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.gitops.GitTarget;
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

  @Mixin private DeliveredOptions options = new DeliveredOptions();

  @Mixin private ShowingOptions showing = new ShowingOptions();

  @Option(names = "--record", description = "Records it; no object changes.")
  private boolean record;

  @Option(
      names = "--yes",
      description = "Says that recording is meant. Without it that is shown, and nothing written.")
  private boolean yes;

  RefreshCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivered(
        tool,
        showing::in,
        options.key()::ofState,
        (target, report) -> {
          if (record) {
            return record(target, report);
          }
          report.held(target.observed(), target.state());
          return Lapstrake.DONE;
        });
  }

  private int record(GitTarget target, Report report) {
    Plan plan = Workspace.recording(target);
    Problem unconfirmed =
        Unconfirmed.problem(
            "refresh --record",
            "What others changed is recorded only where it is said that it is meant.",
            "that is what is meant");
    return Delivering.confirmed(plan, yes || plan.isEmpty(), unconfirmed, target, report);
  }
}
