package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.gitops.GitTarget;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--yes",
      description =
          "Says that what is described may be written over what is held. Without it a difference is"
              + " shown, and nothing written.")
  private boolean yes;

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
    boolean asIs = plan.effective().stream().allMatch(it -> it.fields().isEmpty());
    Problem unconfirmed =
        Unconfirmed.problem(
            "import",
            "What is held differs from what is described, which is written over it only where it is"
                + " said that it is meant.",
            "that is what is meant");
    boolean needsNoWord = asIs || !plan.refusals().isEmpty();
    return Delivering.confirmed(plan, yes || needsNoWord, unconfirmed, target, report);
  }
}
