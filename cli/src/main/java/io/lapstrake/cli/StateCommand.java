package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.state.State;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.gitops.GitTarget;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at the state, and changes it alone. */
@Command(
    name = "state",
    description = "Looks at the state of what was delivered, or changes it alone.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class StateCommand {

  private final Tool tool;

  StateCommand(Tool tool) {
    this.tool = tool;
  }

  @Command(
      name = "list",
      description = "Lists the addresses of what is recorded.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DeliveredOptions options) {
    return options.delivered(
        tool,
        (target, report) -> {
          report.listed(target.state());
          return Lapstrake.DONE;
        });
  }

  @Command(
      name = "show",
      description = "Prints an object as it was delivered.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin DeliveredOptions options,
      @Parameters(paramLabel = "ADDRESS", description = "Who it is.") String address) {
    return options.delivered(
        tool,
        (target, report) -> {
          Address shown = Addresses.of("state show", address);
          report.object(Workspace.recorded(target.state(), shown));
          return Lapstrake.DONE;
        });
  }

  @Command(
      name = "mv",
      description = "Gives an object another address; movedFrom in the description does as well.",
      mixinStandardHelpOptions = true)
  int mv(
      @Mixin DeliveredOptions options,
      @Parameters(paramLabel = "FROM", description = "Its address.") String from,
      @Parameters(paramLabel = "TO", description = "The one that it gets.") String to) {
    return options.delivered(
        tool,
        (target, report) -> {
          var problems = new Problems();
          Address[] both = Addresses.of("state mv", List.of(from, to), problems);
          problems.throwIfAny();
          return changed(target, Workspace.moving(target, both[0], both[1]), report);
        });
  }

  @Command(
      name = "rm",
      description = "Forgets an object, and leaves it in place: nothing deletes it any more.",
      mixinStandardHelpOptions = true)
  int rm(
      @Mixin DeliveredOptions options,
      @Parameters(paramLabel = "ADDRESS", description = "Who it is.") String address) {
    return options.delivered(
        tool,
        (target, report) -> {
          Address forgotten = Addresses.of("state rm", address);
          return changed(target, Workspace.forgetting(target, forgotten), report);
        });
  }

  @Command(
      name = "encrypt",
      description = "Encrypts all of the state with the key of --key; no object changes.",
      mixinStandardHelpOptions = true)
  int encrypt(@Mixin DeliveredOptions options) {
    return turned(options, options.key()::encrypting, "The state is encrypted.");
  }

  @Command(
      name = "decrypt",
      description = "Writes the state in plain text and without a key; no object changes.",
      mixinStandardHelpOptions = true)
  int decrypt(@Mixin DeliveredOptions options) {
    return turned(
        options, () -> options.key().ofState().decrypting(), "The state is in plain text.");
  }

  private int turned(DeliveredOptions options, Supplier<StateKey> key, String done) {
    return options.delivered(
        tool,
        UnaryOperator.identity(),
        key,
        (target, report) -> {
          report.turned(target.apply(Plan.keeping(target.state())), target.branch(), done);
          return Lapstrake.DONE;
        });
  }

  @Command(
      name = "rebuild",
      description = {
        "Makes a state anew that is lost or corrupt, of what is delivered and of the description.",
        "What cannot be known is listed. Without --yes nothing is written."
      },
      mixinStandardHelpOptions = true)
  int rebuild(
      @Mixin DescribedOptions options,
      @Option(names = "--yes", description = "Says that it is meant.") boolean yes) {
    return options.rebuilding(tool, (target, report) -> rebuild(target, report, yes));
  }

  private static int rebuild(GitTarget target, Report report, boolean yes) {
    State state = target.state();
    List<String> unknown = target.unknown();
    if (!unknown.isEmpty() && !yes) {
      Problem unconfirmed =
          Unconfirmed.problem(
              "state rebuild",
              "The state is made anew only where it is said that it is meant.",
              "what cannot be known is no matter");
      report.wouldRebuild(state, unknown, unconfirmed);
      return Lapstrake.PROBLEMS;
    }
    report.rebuilt(target.apply(Plan.keeping(state)), target.branch(), unknown);
    return Lapstrake.DONE;
  }

  private static int changed(GitTarget target, Plan plan, Report report) {
    report.changed(target.apply(plan), target.branch());
    return Lapstrake.DONE;
  }
}
