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
 * @param severity how sure it is here: that of the check, or less
 * @param accepted the reason for which the object accepts it; empty where it does not
 */
public record Finding(
    Check check, Manifest object, Problem problem, Severity severity, Optional<String> accepted) {

  /** Whether it is wrong for certain, and the object does not accept it. */
  public boolean isError() {
    return severity == Severity.ERROR && accepted.isEmpty();
  }

  /** Whether it is likely wrong, and the object does not accept it. */
  public boolean isWarning() {
    return severity == Severity.WARNING && accepted.isEmpty();
  }

  /** The problem as it is reported, and the reason for which it is accepted. */
  @Override
  public String toString() {
    return problem + accepted.map(reason -> "\n  Accepted: " + reason).orElse("");
  }
}
