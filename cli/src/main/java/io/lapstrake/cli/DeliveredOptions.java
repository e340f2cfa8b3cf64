package io.lapstrake.cli;

import io.lapstrake.core.plan.TerminalStyle;
import io.lapstrake.core.state.StateKey;
import io.lapstrake.core.target.Progress;
import io.lapstrake.gitops.GitTarget;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/**
 * The options of every command that looks at what was delivered, whatever the description says now.
 */
final class DeliveredOptions {

  @Mixin private EnvironmentName environment = new EnvironmentName();

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private KeyOptions key = new KeyOptions();

  @Mixin private ReportOptions reporting = new ReportOptions();

  /** Runs a job with what was delivered. */
  int delivered(Tool tool, BiFunction<GitTarget, Report, Integer> job) {
    return delivered(tool, UnaryOperator.identity(), key::ofState, job);
  }

  /**
   * Runs a job with what was delivered.
   *
   * @param style in which a person sees plans, of the usual one
   * @param stateKey of the state
   */
  int delivered(
      Tool tool,
      UnaryOperator<TerminalStyle> style,
      Supplier<StateKey> stateKey,
      BiFunction<GitTarget, Report, Integer> job) {
    return reporting.run(
        tool,
        style,
        report -> {
          StateKey with = stateKey.get();
          String folder = environment.name() + "/" + tool.description().stack().name();
          Progress progress = Progress.to(tool.progress());
          try (GitTarget opened = target.open(folder, it -> it.stateKey(with).progress(progress))) {
            opened.requireState();
            if (opened.state().serial() == 0) {
              environment.refuseUnknown(tool.environments());
            }
            return job.apply(opened, report);
          }
        });
  }

  String environment() {
    return environment.name();
  }

  KeyOptions key() {
    return key;
  }

  ReportOptions reporting() {
    return reporting;
  }
}
