package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What checks found in a stack, sorted by place. Immutable. */
public final class CheckReport {

  private static final Comparator<Finding> BY_FIELD =
      Comparator.comparing(Finding::problem, Problem.BY_FIELD);

  private final List<Finding> findings;

  private CheckReport(List<Finding> findings) {
    this.findings = findings;
  }

  /**
   * What the given checks find.
   *
   * @param left the names of checks that were left out
   */
  public static CheckReport of(Cluster cluster, List<Check> checks, Set<String> left) {
    return new CheckReport(sorted(new Walk(checks).through(cluster, left)));
  }

  /** Objects are sorted first, of which there are fewer, and what was found in each then. */
  private static List<Finding> sorted(List<Finding> found) {
    Map<Manifest, List<Finding>> byObject = new HashMap<>(); // gone through below
    found.forEach(it -> byObject.computeIfAbsent(it.object(), any -> new ArrayList<>()).add(it));
    SortedMap<String, List<Finding>> byAddress = new TreeMap<>();
    byObject.forEach((object, findings) -> byAddress.put(object.address().toString(), findings));
    var sorted = new ArrayList<Finding>(found.size());
    for (List<Finding> findings : byAddress.values()) {
      findings.sort(BY_FIELD);
      addOnce(findings, sorted);
    }
    return Collections.unmodifiableList(sorted);
  }

  /** Leaves out what was found twice, which stands side by side. */
  private static void addOnce(List<Finding> findings, List<Finding> sorted) {
    Finding last = null;
    for (Finding finding : findings) {
      if (!finding.equals(last)) {
        sorted.add(finding);
      }
      last = finding;
    }
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
