package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that allow a plan more than the ordinary. */
final class PolicyOptions {

  @Mixin private RemovalOptions removal = new RemovalOptions();

  @Option(
      names = "--adopt",
      paramLabel = "ADDRESS",
      description = "Makes an object the stack's own that is there and not recorded.")
  private List<String> adopted = List.of();

  @Option(
      names = "--delete-at-most",
      paramLabel = "N",
      description = {
        "Lets so many objects be deleted.",
        "Without this option half of those that are recorded, and five always."
      })
  private @Nullable Integer deletions;

  /**
   * What is allowed.
   *
   * @throws ProblemException when an address is none, or nobody's, or a number is below 0
   */
  PlanPolicy policy(Manifests described, State recorded) {
    var problems = new Problems();
    Optional<PlanPolicy> policy = problems.orReport(() -> removal.policy(described, recorded));
    Address[] adopts = Addresses.of("--adopt", adopted, problems);
    for (Address each : adopts) {
      if (described.find(each).isEmpty()) {
        problems.add(Addresses.notDescribed("--adopt " + each));
      }
    }
    if (deletions != null && deletions < 0) {
      problems.add(
          new Problem(
              "LAP-0915",
              "Not a number of objects",
              Place.of("--delete-at-most " + deletions),
              "No fewer than 0 objects can be deleted.",
              "give 0 or more; 0 lets none be deleted."));
    }
    problems.throwIfAny();
    PlanPolicy all = policy.orElseThrow().adopting(adopts);
    return deletions == null ? all : all.deletingAtMost(deletions);
  }
}
