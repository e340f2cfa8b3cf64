package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.planfile.PlanFile;
import io.lapstrake.core.planfile.SavedPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what was delivered last, or a plan that was saved. */
@Command(
    name = "show",
    description = {
      "Shows what was delivered last: the objects with their addresses, from the state.",
      "With PLAN that, as it was shown when it was saved; no repository is read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DeliveredOptions options = new DeliveredOptions();

  @Mixin private ShowingOptions showing = new ShowingOptions();

  @Mixin private PlanFiles files = new PlanFiles();

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description = "A plan that was saved; --diff, --markdown and --html are for it alone.")
  private @Nullable Path saved;

  ShowCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return saved == null ? delivered() : saved(saved);
  }

  private int delivered() {
    return options.delivered(
        tool,
        (target, report) -> {
          report.recorded(target.state());
          return Lapstrake.DONE;
        });
  }

  private int saved(Path file) {
    return options.reporting().run(tool, showing::in, report -> show(file, report));
  }

  private int show(Path file, Report report) {
    SavedPlan plan = PlanFile.read(file);
    Plan shown = plan.shown();
    files.write(shown, List.of());
    report.saved(plan, shown);
    return Lapstrake.DONE;
  }
}
