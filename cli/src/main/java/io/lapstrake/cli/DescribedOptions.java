package io.lapstrake.cli;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Blueprint;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.target.Progress;
import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/**
 * The options of every command that looks at what is described in an environment. Its inputs may
 * come from what other stacks delivered, so that all of them know the repository.
 */
final class DescribedOptions {

  @Mixin private EnvironmentOptions bindings = new EnvironmentOptions();

  @Mixin private VersionOptions versions = new VersionOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private KeyOptions key = new KeyOptions();

  @Mixin private ReportOptions reporting = new ReportOptions();

  /** What a command does with the objects of an environment and with where they go. */
  @FunctionalInterface
  interface Delivery {
    /** Does it. */
    int run(Checked checked, GitTarget target, Report report);
  }

  /** Runs a job; its problems are reported, and give its status. */
  int run(Tool tool, UnaryOperator<TerminalStyle> style, ReportOptions.Job job) {
    return reporting.run(
        tool,
        style,
        report -> {
          try {
            return job.run(report);
          } catch (ProblemException e) {
            throw new ProblemException(bindings.advise(e.problems(), tool.environments()));
          }
        });
  }

  /** Runs a job with the objects alone. */
  int resolved(Tool tool, BiFunction<Checked, Report, Integer> job) {
    return run(
        tool,
        UnaryOperator.identity(),
        report -> {
          var problems = new Problems();
          Optional<Checked> checked = checked(tool, problems);
          problems.throwIfAny();
          return job.apply(checked.orElseThrow(), report);
        });
  }

  /**
   * Runs a delivery. What is wrong with the description and the repository is told together.
   *
   * @param style in which a person sees plans, of the usual one
   */
  int delivery(Tool tool, UnaryOperator<TerminalStyle> style, Delivery delivery) {
    return run(
        tool,
        style,
        report -> {
          var problems = new Problems();
          Optional<Checked> checked = checked(tool, problems);
          Optional<GitTarget> opened = problems.orReport(() -> open(tool));
          try {
            problems.throwIfAny();
            return delivery.run(checked.orElseThrow(), opened.orElseThrow(), report);
          } finally {
            opened.ifPresent(GitTarget::close);
          }
        });
  }

  /** Runs a job with what was delivered where the state is lost. */
  int rebuilding(Tool tool, BiFunction<GitTarget, Report, Integer> job) {
    return resolved(
        tool,
        (checked, report) -> {
          StateKey with = key.ofState();
          try (GitTarget opened =
              open(tool, it -> it.stateKey(with).rebuilding(checked.objects()))) {
            return job.apply(opened, report);
          }
        });
  }

  /**
   * Without an environment the description is looked at all the same, unless parts of it are made
   * of an environment's values: of the others nothing is certain then.
   */
  private Optional<Checked> checked(Tool tool, Problems problems) {
    Optional<Environment> bound =
        problems.orReport(() -> versions.in(bindings.bind(tool, this::output)));
    if (bound.isEmpty()) {
      linked(tool.description(), problems);
    }
    return bound.flatMap(values -> problems.orReport(() -> Checked.of(tool.description(), values)));
  }

  private static void linked(Blueprint description, Problems problems) {
    try {
      description.link();
    } catch (ProblemException e) {
      if (e.problems().stream().noneMatch(DescribedOptions::isOfValues)) {
        e.problems().forEach(problems::add);
      }
    }
  }

  /** Whether a problem is that a part cannot be made for want of values. */
  private static boolean isOfValues(Problem problem) {
    return problem.code().equals("LAP-0217");
  }

  private DataSource output(String stack, String name) {
    return new OutputBeside(stack, name, () -> open(stack, it -> it.stateKey(key.ofState())));
  }

  private GitTarget open(Tool tool) {
    StateKey with = key.ofState();
    return open(tool, it -> it.stateKey(with));
  }

  private GitTarget open(Tool tool, UnaryOperator<GitRepository> how) {
    Progress progress = Progress.to(tool.progress());
    return open(tool.description().stack().name(), it -> how.apply(it).progress(progress));
  }

  private GitTarget open(String stack, UnaryOperator<GitRepository> how) {
    return target.open(bindings.name() + "/" + stack, how);
  }

  VersionOptions versions() {
    return versions;
  }

  KeyOptions key() {
    return key;
  }

  ReportOptions reporting() {
    return reporting;
  }
}
