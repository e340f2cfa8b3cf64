package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.HandEdits;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that allow a plan to take more away than the ordinary. */
final class RemovalOptions {

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
      names = "--max-risk",
      paramLabel = "LEVEL",
      description = {
        "Refuses a plan that risks more than low, medium or high.",
        "High is to lose data or to grant powerful access; medium is to delete, to stop pods, to open or"
            + " close paths, or to grant more."
      })
  private Risk.@Nullable Level highest;

  /**
   * What is allowed where nothing is described.
   *
   * @throws ProblemException when an address is none, or nobody's
   */
  PlanPolicy policy(State recorded) {
    return policy(Manifests.none(recorded.stack(), recorded.environment()), recorded);
  }

  /**
   * What is allowed.
   *
   * @throws ProblemException when an address is none, or nobody's
   */
  PlanPolicy policy(Manifests described, State recorded) {
    var problems = new Problems();
    Address[] forgets = Addresses.of("--forget", forgotten, problems);
    Address[] releases = Addresses.of("--release", released, problems);
    for (Address each : forgets) {
      if (isRecorded(each, recorded) && described.find(each).isPresent()) {
        problems.add(stillDescribed(each));
      } else if (!isRecorded(each, recorded)) {
        problems.add(Addresses.notRecorded("--forget " + each));
      }
    }
    for (Address each : releases) {
      if (!isRecorded(each, recorded) && described.find(each).isEmpty()) {
        problems.add(Addresses.notRecorded("--release " + each));
      }
    }
    problems.throwIfAny();
    PlanPolicy policy =
        PlanPolicy.careful().onHandEdits(edits).forgetting(forgets).releasing(releases);
    return highest == null ? policy : policy.risking(highest);
  }

  private static boolean isRecorded(Address address, State recorded) {
    return recorded.records().stream().anyMatch(it -> it.address().equals(address));
  }

  private static Problem stillDescribed(Address address) {
    return new Problem(
        "LAP-0916",
        "Described object that cannot be forgotten",
        Place.of("--forget " + address),
        "The description still has it, and the next apply would own it as before.",
        "take it out of the description first; its object stays where it is.");
  }
}
