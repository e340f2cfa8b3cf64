package io.lapstrake.k8s.check;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What checks found in a stack, sorted by place. Immutable. */
public final class CheckReport {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::problem, Problem.BY_PLACE);

  private final List<Finding> findings;

  private CheckReport(List<Finding> findings) {
    this.findings = findings;
  }

  /** What the given checks find. */
  public static CheckReport of(Cluster cluster, List<Check> checks) {
    return new CheckReport(
        checks.stream()
            .flatMap(
                check -> {
                  var findings = new Findings(check);
                  check.look(cluster, findings);
                  return findings.all().stream();
                })
            .distinct()
            .sorted(BY_PLACE)
            .toList());
  }

  /** Everything that was found, accepted or not. */
  public List<Finding> findings() {
    return findings;
  }

  /** What is wrong for certain. */
  public List<Problem> errors() {
    return problems(Finding::isError);
  }

  /** What is likely wrong. */
  public List<Problem> warnings() {
    return problems(Finding::isWarning);
  }

  /** What was found and is accepted, each with its reason. */
  public List<Finding> accepted() {
    return findings.stream().filter(finding -> finding.accepted().isPresent()).toList();
  }

  private List<Problem> problems(Predicate<Finding> which) {
    return findings.stream().filter(which).map(Finding::problem).toList();
  }

  /**
   * Ends with what is wrong for certain.
   *
   * @throws ProblemException with all errors, when there is one
   */
  public void throwIfErrors() {
    List<Problem> errors = errors();
    if (!errors.isEmpty()) {
      throw new ProblemException(errors);
    }
  }
}
