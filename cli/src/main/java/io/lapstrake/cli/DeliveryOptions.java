package io.lapstrake.cli;

import io.lapstrake.core.data.DataSource;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.target.Progress;
import io.lapstrake.gitops.GitRepository;
import io.lapstrake.gitops.GitTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that looks at an environment and at where it is delivered to. */
final class DeliveryOptions {

  @Mixin private EnvironmentOptions bindings = new EnvironmentOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private KeyOptions key = new KeyOptions();

  @Mixin private PolicyOptions policy = new PolicyOptions();

  @Mixin private VersionOptions versions = new VersionOptions();

  @Option(
      names = "--diff",
      description = "Shows of texts of several lines, and of long ones, how their lines differ.")
  private boolean differences;

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  private boolean json;

  @Option(
      names = "--stacktrace",
      description = "Shows where in Java a description that failed has failed.")
  private boolean stacktrace;

  /** What a command does, and the status that it ends with. */
  @FunctionalInterface
  interface Job {
    /** Does it. */
    int run(Report report);
  }

  /** What a command does with the objects of an environment and with where they go. */
  @FunctionalInterface
  interface Delivery {
    /** Does it. */
    int run(Checked checked, GitTarget target, Report report);
  }

  /** Runs a job; its problems are reported, and give its status. */
  int run(Tool tool, Job job) {
    Report report =
        json ? new JsonReport(tool.out()) : new TextReport(tool.out(), tool.err(), style());
    try {
      return job.run(report);
    } catch (ProblemException e) {
      tool.progress().close();
      report.failed(bindings.advise(e.problems(), tool.environments()));
      if (stacktrace) {
        tool.description().failure().ifPresent(it -> it.printStackTrace(tool.err()));
      }
      return Lapstrake.PROBLEMS;
    }
  }

  private TerminalStyle style() {
    var style = TerminalStyle.of(Ansi.AUTO.enabled() ? Colour.ANSI : Colour.NONE);
    return differences ? style.withDifferences() : style;
  }

  /** Runs a job with the objects alone. */
  int resolved(Tool tool, BiFunction<Checked, Report, Integer> job) {
    return run(
        tool,
        report -> {
          var problems = new Problems();
          Optional<Checked> checked = checked(tool, problems);
          problems.throwIfAny();
          return job.apply(checked.orElseThrow(), report);
        });
  }

  /** Runs a delivery. What is wrong with the description and the repository is told together. */
  int delivery(Tool tool, Delivery delivery) {
    return run(
        tool,
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

  /** Runs a job with what was delivered, whatever the description says now. */
  int delivered(Tool tool, BiFunction<GitTarget, Report, Integer> job) {
    return delivered(tool, key::ofState, job);
  }

  /** Runs a job with what was delivered, with a key of the state that is said. */
  int delivered(
      Tool tool, Supplier<StateKey> stateKey, BiFunction<GitTarget, Report, Integer> job) {
    return run(
        tool,
        report -> {
          StateKey with = stateKey.get();
          try (GitTarget opened = open(tool, it -> it.stateKey(with))) {
            opened.requireState();
            return job.apply(opened, report);
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

  /** Without an environment the description is looked at all the same. */
  private Optional<Checked> checked(Tool tool, Problems problems) {
    Optional<Environment> bound =
        problems.orReport(() -> versions.in(bindings.bind(tool, this::output)));
    if (bound.isEmpty()) {
      problems.orReport(tool.description()::link);
    }
    return bound.flatMap(values -> problems.orReport(() -> Checked.of(tool.description(), values)));
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

  GitRepository repository() {
    return target.repository();
  }

  String environment() {
    return bindings.name();
  }

  VersionOptions versions() {
    return versions;
  }

  KeyOptions key() {
    return key;
  }

  PlanPolicy policy() {
    return policy.policy();
  }

  /** All that an apply would refuse. */
  static List<Problem> refused(GitTarget target, Plan plan) {
    try {
      target.check(plan);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
