package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
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

  @Mixin private DeliveryOptions options = new DeliveryOptions();

  @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "Who they are.")
  private List<String> addresses = List.of();

  ImportCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return options.delivery(tool, this::adopt);
  }

  private int adopt(Checked checked, GitTarget target, Report report) {
    Address[] wanted =
        addresses.stream()
            .map(text -> PolicyOptions.address("import", text))
            .toArray(Address[]::new);
    Manifests objects = target.state().asManifests();
    for (Address each : wanted) {
      objects = objects.with(find(checked.objects(), each));
    }
    Plan plan =
        target
            .plan(objects, options.policy().adopting(wanted))
            .withOutputs(target.state().outputs());
    report.changed(target.apply(plan), target.branch());
    return Lapstrake.DONE;
  }

  private static Manifest find(Manifests described, Address address) {
    return described
        .find(address)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem(
                        "LAP-0909",
                        "No such object",
                        Place.of(address),
                        "The description has no object with this address in this environment.",
                        "correct it; graph shows the addresses.")));
  }
}
