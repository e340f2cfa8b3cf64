package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.gitops.GitTarget;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes objects the stack's own that are there already. */
@Command(
    name = "import",
    description = {
      "Makes described objects the stack's own that the repository holds and nobody recorded.",
      "Nothing else changes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private DescribedOptions options = new DescribedOptions();

  @Mixin private ShowingOptions showing = new ShowingOptions();

  @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "Who they are.")
  private List<String> addresses = List.of();

  ImportCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(tool, showing::in, this::adopt);
  }

  private int adopt(Checked checked, GitTarget target, Report report) {
    Address[] wanted =
        addresses.stream().map(text -> Addresses.of("import", text)).toArray(Address[]::new);
    Plan plan = Workspace.importing(checked.objects(), target, PlanPolicy.careful(), wanted);
    report.changed(target.apply(plan), target.branch());
    return Lapstrake.DONE;
  }
}
