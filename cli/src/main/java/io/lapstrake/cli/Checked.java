package io.lapstrake.cli;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Trace;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.k8s.Checks;
import io.lapstrake.k8s.check.CheckReport;

/**
 * The objects of an environment, with what the checks find in them.
 *
 * @param objects what the description becomes
 * @param found what is likely wrong, and what is accepted; nothing that is wrong for certain
 */
record Checked(Manifests objects, CheckReport found) {

  /**
   * Resolves and checks.
   *
   * @throws io.lapstrake.core.problem.ProblemException with all that is wrong for certain
   */
  static Checked of(Description description, Environment environment) {
    Manifests objects = description.resolve(environment);
    CheckReport found = Checks.standard().of(objects);
    if (!found.errors().isEmpty() || !found.warnings().isEmpty()) {
      found = Trace.on(() -> Checks.standard().of(description.resolve(environment)));
    }
    found.throwIfErrors();
    return new Checked(objects, found);
  }
}
