package io.lapstrake.k8s.check;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.k8s.check.cluster.Cluster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds acceptances of what no check finds. It is asked last, with what the others found. */
public final class UnneededAcceptance implements Check {

  private record Accepted(ResourceKey object, String check) {}

  @Override
  public String code() {
    return "LAP-1590";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "Acceptance of what is not found";
  }

  @Override
  public String why() {
    return "An acceptance that outlived its reason hides the finding when it comes back. One of a"
        + " check that there is not was mostly misspelt.";
  }

  @Override
  public void match(Cases cases) {
    cases.acceptance(this);
  }

  /**
   * Looks at the acceptances.
   *
   * @param found what the other checks found
   * @param asked the names of the checks that were asked
   * @param left the names of checks that were left out, of whose acceptances nothing is said
   */
  void look(
      Cluster cluster,
      List<Finding> found,
      Set<String> asked,
      Set<String> left,
      Findings findings) {
    var used = new HashSet<Accepted>(); // asked by key alone
    for (Finding finding : found) {
      if (finding.accepted().isPresent()) {
        used.add(new Accepted(finding.object().key(), finding.check().name()));
      }
    }
    for (Manifest object : cluster.all()) {
      for (String check : Acceptance.in(object)) {
        if (!left.contains(check) && !used.contains(new Accepted(object.key(), check))) {
          findings.add(
              object,
              FieldPath.of("metadata", "annotations").key(Acceptance.key(check)),
              asked.contains(check)
                  ? "The check " + check + " finds nothing there."
                  : "There is no check " + check + ".",
              "leave the acceptance out, or name the check that is meant.");
        }
      }
    }
  }
}
