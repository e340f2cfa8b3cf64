package io.lapstrake.cli;

import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.store.Holder;
import io.lapstrake.gitops.GitRepository;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives up the lock of somebody who will not go on. */
@Command(
    name = "force-unlock",
    description = {
      "Gives up the lock of an apply that will not go on, by the id that stands in the problem.",
      "One that crashed on this machine needs no such thing, nor one whose time is over."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForceUnlockCommand implements Callable<Integer> {

  private final Tool tool;

  @Mixin private RepositoryOption target = new RepositoryOption();

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Parameters(paramLabel = "ID", description = "The lock's id.")
  private String id = "";

  @Option(
      names = "--yes",
      description = "Says that it is meant. Without it the holder is shown, and nothing happens.")
  private boolean yes;

  ForceUnlockCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() {
    return reporting.run(tool, report -> unlock(target.repository(), report));
  }

  private int unlock(GitRepository repository, Report report) {
    Optional<Holder> held =
        repository.holders().stream().filter(it -> it.id().equals(id)).findFirst();
    if (held.isPresent() && !yes) {
      throw unconfirmed(held.get());
    }
    repository.unlock(id);
    report.unlocked(id);
    return Lapstrake.DONE;
  }

  private static ProblemException unconfirmed(Holder held) {
    return new ProblemException(
        Unconfirmed.problem(
            held.id(),
            held.words() + " If it is still at work, it will stop where it is.",
            "it is certain that it will not go on"));
  }
}
