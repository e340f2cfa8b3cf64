package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Problem;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param check the check
 * @param object in which it is to be mended
 * @param problem what is wrong, and where
 * @param accepted the reason for which the object accepts it; empty where it does not
 */
public record Finding(Check check, Manifest object, Problem problem, Optional<String> accepted) {

  /** Whether it is wrong for certain, and the object does not accept it. */
  public boolean isError() {
    return check.severity() == Severity.ERROR && accepted.isEmpty();
  }

  /** Whether it is likely wrong, and the object does not accept it. */
  public boolean isWarning() {
    return check.severity() == Severity.WARNING && accepted.isEmpty();
  }

  /** The problem as it is reported, and the reason for which it is accepted. */
  @Override
  public String toString() {
    return problem + accepted.map(reason -> "\n  Accepted: " + reason).orElse("");
  }
}
