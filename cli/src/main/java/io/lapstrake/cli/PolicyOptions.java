package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that allow a plan more than the ordinary. */
final class PolicyOptions {

  @Option(
      names = "--edits",
      paramLabel = "WHAT",
      description = {
        "What becomes of objects that someone else edited: stop (a plan that would overwrite one is"
            + " refused),",
        "keep, overwrite or accept (default: ${DEFAULT-VALUE})."
      },
      defaultValue = "stop")
  private HandEdits edits = HandEdits.STOP;

  @Option(
      names = "--adopt",
      paramLabel = "ADDRESS",
      description = "Makes an object the stack's own that is there and not recorded.")
  private List<String> adopted = List.of();

  @Option(
      names = "--forget",
      paramLabel = "ADDRESS",
      description = "Leaves an object in place that is described no longer, and forgets it.")
  private List<String> forgotten = List.of();

  @Option(
      names = "--release",
      paramLabel = "ADDRESS",
      description = "Lets a protected object be deleted or replaced, this once.")
  private List<String> released = List.of();

  @Option(
      names = "--delete-at-most",
      paramLabel = "N",
      description = {
        "Lets so many objects be deleted.",
        "Without this option half of those that are recorded, and five always."
      })
  private @Nullable Integer deletions;

  @Option(
      names = "--max-risk",
      paramLabel = "LEVEL",
      description = {
        "Refuses a plan that risks more than low, medium or high.",
        "High is to lose data or to grant powerful access; medium is to delete, to stop pods, to open or"
            + " close paths, or to grant more."
      })
  private Risk.@Nullable Level highest;

  /**
   * What is allowed.
   *
   * @throws ProblemException when an address is none
   */
  PlanPolicy policy() {
    PlanPolicy policy =
        PlanPolicy.careful()
            .onHandEdits(edits)
            .adopting(addresses("--adopt", adopted))
            .forgetting(addresses("--forget", forgotten))
            .releasing(addresses("--release", released));
    policy = deletions == null ? policy : policy.deletingAtMost(Math.max(0, deletions));
    return highest == null ? policy : policy.risking(highest);
  }

  private static Address[] addresses(String option, List<String> texts) {
    return texts.stream().map(text -> address(option, text)).toArray(Address[]::new);
  }

  /**
   * Reads an address.
   *
   * @throws ProblemException when it is none
   */
  static Address address(String option, String text) {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          new Problem(
              "LAP-0907",
              "Not an address",
              Place.of(option + " " + text),
              "An address is the stack, its components, the kind and the id, with slashes between.",
              "give one such as shop/Deployment/api; state list shows them."));
    }
  }
}
