package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.target.Applied;
import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: resolve, plan, apply to a Git repository, say what was done. */
@Command(
    name = "lapstrake",
    description = "Plans what the description changes, and commits it to a Git repository.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeliverCommand implements Callable<Integer> {

  private static final Path EMBEDDED = Path.of("delivery.git");

  private final Environments environments;
  private final Description description;
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private EnvironmentOptions bindings = new EnvironmentOptions();

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = {
        "The bare Git repository to commit to.",
        "Without this option delivery.git, which is made when it is not there."
      })
  private @Nullable Path repository;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = {
        "The branch to commit to; the first commit makes it.",
        "Without this option the one that the repository's HEAD names, and main in one that is"
            + " made."
      })
  private @Nullable String branch;

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  @Mixin private VersionOptions versions = new VersionOptions();

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  private boolean json;

  @Option(
      names = "--stacktrace",
      description = "Shows where in Java a description that failed has failed.")
  private boolean stacktrace;

  DeliverCommand(Blueprint blueprint, PrintStream out, PrintStream err) {
    this.environments = new Environments(blueprint.getClass());
    this.description = new Description(blueprint);
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Report report = json ? new JsonReport(out) : new TextReport(out, err, colour());
    try {
      return run(report) ? Lapstrake.DONE : Lapstrake.PROBLEMS;
    } catch (ProblemException e) {
      report.failed(bindings.advise(e.problems(), environments));
      if (stacktrace) {
        description.failure().ifPresent(failure -> failure.printStackTrace(err));
      }
      return Lapstrake.PROBLEMS;
    }
  }

  private static Colour colour() {
    return Ansi.AUTO.enabled() ? Colour.ANSI : Colour.NONE;
  }

  private boolean run(Report report) {
    Optional<ChartJob> chart = instead.chart();
    if (chart.isPresent()) {
      chart.get().run(description, versions, report);
      return true;
    }
    var problems = new Problems();
    Optional<Checked> checked = checked(problems);
    if (instead.isPrint()) {
      problems.throwIfAny();
      report.printed(checked.orElseThrow().objects());
      return true;
    }
    return deliver(checked, problems, report);
  }

  /** Without an environment the description is looked at all the same. */
  private Optional<Checked> checked(Problems problems) {
    Optional<Environment> bound = problems.orReport(() -> versions.in(bindings.bind(environments)));
    if (bound.isEmpty()) {
      problems.orReport(description::link);
    }
    return bound.flatMap(values -> problems.orReport(() -> Checked.of(description, values)));
  }

  /** What is wrong with the description and with the repository is reported together. */
  private boolean deliver(Optional<Checked> checked, Problems problems, Report report) {
    Optional<GitTarget> target = problems.orReport(this::open);
    try {
      problems.throwIfAny();
      return deliver(checked.orElseThrow(), target.orElseThrow(), report);
    } finally {
      target.ifPresent(GitTarget::close);
    }
  }

  private GitTarget open() {
    String folder = bindings.name() + "/" + description.stack().name();
    GitRepository bare =
        repository == null
            ? GitTarget.bare(EMBEDDED).createIfMissing()
            : GitTarget.bare(repository);
    return (branch == null ? bare : bare.branch(branch)).folder(folder);
  }

  private boolean deliver(Checked checked, GitTarget target, Report report) {
    Manifests manifests = checked.objects();
    Plan plan = target.plan(manifests);
    if (!instead.isDryRun()) {
      Applied applied = target.apply(plan);
      report.applied(applied, checked.found(), target.branch(), manifests.outputs());
      return true;
    }
    List<Problem> refused = refused(target, plan);
    report.planned(plan, checked.found(), refused);
    return refused.isEmpty();
  }

  private static List<Problem> refused(GitTarget target, Plan plan) {
    try {
      target.check(plan);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
