package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Observed;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.State;
import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The main job: resolve, plan, apply to a Git repository, say what was done. */
@Command(
    name = "lapstrake",
    description = "Plans what the description changes, and commits it to a Git repository.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeliverCommand implements Callable<Integer> {

  private static final String NO_FILE_NEEDED = "default";
  private static final Path EMBEDDED = Path.of("delivery.git");

  private final Blueprint blueprint;
  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      defaultValue = NO_FILE_NEEDED,
      description = {
        "The environment's name (default: ${DEFAULT-VALUE}).",
        "environments/NAME.yaml is read, here or in the jar."
      })
  private String environment = NO_FILE_NEEDED;

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description = "A Helm values file that binds inputs; later ones win.")
  private List<Path> values = List.of();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Binds an input; wins over every file.")
  private List<String> pairs = List.of();

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = {
        "The bare Git repository to commit to.",
        "Without this option delivery.git, which is made when it is not there."
      })
  private @Nullable Path repository;

  @Option(names = "--dry-run", description = "Shows the plan and applies nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  private boolean json;

  DeliverCommand(Blueprint blueprint, PrintStream out, PrintStream err) {
    this.blueprint = blueprint;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Report report = json ? new JsonReport(out) : new TextReport(out, err, colour());
    try {
      deliver(report);
      return Lapstrake.DONE;
    } catch (ProblemException e) {
      report.failed(e.problems());
      return Lapstrake.PROBLEMS;
    }
  }

  /** What is wrong with the description and with the repository is reported together. */
  private void deliver(Report report) {
    var problems = new Problems();
    Optional<Manifests> manifests = manifests(problems);
    if (isToBeMade() && (dryRun || !problems.isEmpty())) {
      problems.throwIfAny();
      report.planned(Plan.between(manifests.orElseThrow(), State.none(), Observed.asRecorded()));
      return;
    }
    Optional<GitTarget> target = problems.orReport(this::open);
    try {
      problems.throwIfAny();
      deliver(manifests.orElseThrow(), target.orElseThrow(), report);
    } finally {
      target.ifPresent(GitTarget::close);
    }
  }

  /** Without an environment the description is looked at all the same. */
  private Optional<Manifests> manifests(Problems problems) {
    Optional<Environment> bound = problems.orReport(this::bindings);
    if (bound.isEmpty()) {
      problems.orReport(blueprint::link);
    }
    return bound.flatMap(values -> problems.orReport(() -> blueprint.resolve(values)));
  }

  /** The repository that is made without being asked for appears with its first commit only. */
  private boolean isToBeMade() {
    return repository == null && Files.notExists(EMBEDDED);
  }

  private void deliver(Manifests manifests, GitTarget target, Report report) {
    Plan plan = Plan.between(manifests, target.state(), target.observed());
    if (dryRun) {
      report.planned(plan);
    } else {
      report.applied(target.apply(plan), manifests.outputs());
    }
  }

  private static Colour colour() {
    return Ansi.AUTO.enabled() ? Colour.ANSI : Colour.NONE;
  }

  private Environment bindings() {
    var file = new EnvironmentFile(environment);
    Optional<Environment> found = file.find(blueprint.getClass());
    if (found.isEmpty() && values.isEmpty() && !environment.equals(NO_FILE_NEEDED)) {
      throw new ProblemException(
          new Problem(
              "LAP-0901",
              "Unknown environment",
              Place.of("--environment " + environment),
              "There is no " + file.file() + ", neither here nor in the jar.",
              "correct the name, make the file, or give the values with --values."));
    }
    Environment bound = found.orElseGet(() -> Environment.named(environment));
    for (Path each : values) {
      bound = bound.values(each);
    }
    for (String pair : pairs) {
      bound = bound.withPair(pair);
    }
    return bound;
  }

  private GitTarget open() {
    GitRepository bare =
        repository == null
            ? GitTarget.bare(EMBEDDED).createIfMissing()
            : GitTarget.bare(repository);
    return bare.folder(environment + "/" + blueprint.stack().name());
  }
}
