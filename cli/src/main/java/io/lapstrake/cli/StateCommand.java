package io.lapstrake.cli;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.gitops.GitTarget;
import java.util.List;
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
  int list(@Mixin DeliveryOptions options) {
    return options.delivered(
        tool,
        (target, report) -> {
          target.state().records().stream()
              .map(Recorded::address)
              .sorted()
              .forEach(tool.out()::println);
          return Lapstrake.DONE;
        });
  }

  @Command(
      name = "show",
      description = "Prints an object as it was delivered.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin DeliveryOptions options,
      @Parameters(paramLabel = "ADDRESS", description = "Who it is.") String address) {
    return options.delivered(
        tool,
        (target, report) -> {
          Address shown = PolicyOptions.address("state show", address);
          Manifests recorded = target.state().asManifests();
          tool.out().print(Workspace.recorded(recorded, shown).toYaml());
          return Lapstrake.DONE;
        });
  }

  @Command(
      name = "mv",
      description = "Gives an object another address; movedFrom in the description does as well.",
      mixinStandardHelpOptions = true)
  int mv(
      @Mixin DeliveryOptions options,
      @Parameters(paramLabel = "FROM", description = "Its address.") String from,
      @Parameters(paramLabel = "TO", description = "The one that it gets.") String to) {
    return options.delivered(
        tool,
        (target, report) -> {
          Address before = PolicyOptions.address("state mv", from);
          Address after = PolicyOptions.address("state mv", to);
          return changed(target, Workspace.moving(target, before, after), report);
        });
  }

  @Command(
      name = "rm",
      description = "Forgets an object, and leaves it in place: nothing deletes it any more.",
      mixinStandardHelpOptions = true)
  int rm(
      @Mixin DeliveryOptions options,
      @Parameters(paramLabel = "ADDRESS", description = "Who it is.") String address) {
    return options.delivered(
        tool,
        (target, report) -> {
          Address forgotten = PolicyOptions.address("state rm", address);
          return changed(target, Workspace.forgetting(target, forgotten), report);
        });
  }

  @Command(
      name = "encrypt",
      description = "Encrypts all of the state with the key of --key; no object changes.",
      mixinStandardHelpOptions = true)
  int encrypt(@Mixin DeliveryOptions options) {
    return options.delivered(tool, options.key()::encrypting, StateCommand::keep);
  }

  @Command(
      name = "decrypt",
      description = "Writes the state in plain text and without a key; no object changes.",
      mixinStandardHelpOptions = true)
  int decrypt(@Mixin DeliveryOptions options) {
    return options.delivered(tool, () -> options.key().ofState().decrypting(), StateCommand::keep);
  }

  private static int keep(GitTarget target, Report report) {
    return changed(target, Plan.keeping(target.state()), report);
  }

  @Command(
      name = "rebuild",
      description = {
        "Makes a state anew that is lost or corrupt, of what is delivered and of the description.",
        "What cannot be known is listed. Without --yes nothing is written."
      },
      mixinStandardHelpOptions = true)
  int rebuild(
      @Mixin DeliveryOptions options,
      @Option(names = "--yes", description = "Says that it is meant.") boolean yes) {
    return options.rebuilding(tool, (target, report) -> rebuild(target, report, yes));
  }

  private static int rebuild(GitTarget target, Report report, boolean yes) {
    List<String> unknown = target.unknown();
    report.rebuilt(target.state(), unknown);
    if (!unknown.isEmpty() && !yes) {
      throw new ProblemException(
          Unconfirmed.problem(
              "state rebuild",
              "The state is made anew only where it is said that it is meant.",
              "what cannot be known is no matter"));
    }
    target.apply(Plan.keeping(target.state()));
    return Lapstrake.DONE;
  }

  private static int changed(GitTarget target, Plan plan, Report report) {
    report.changed(target.apply(plan), target.branch());
    return Lapstrake.DONE;
  }
}
