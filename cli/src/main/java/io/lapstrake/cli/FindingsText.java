package io.lapstrake.cli;

import io.lapstrake.core.problem.Problem;
import io.lapstrake.k8s.check.CheckReport;
import io.lapstrake.k8s.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What checks found, as a person reads it. */
final class FindingsText {

  private FindingsText() {}

  /** What is likely wrong: lines to be printed behind a plan, none where nothing is. */
  static List<String> warnings(CheckReport found) {
    List<Problem> warnings = found.warnings();
    var lines = new ArrayList<String>();
    for (Problem warning : warnings) {
      lines.add("");
      lines.add(warning.toString());
    }
    if (!warnings.isEmpty()) {
      lines.add("");
      lines.add(warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings");
    }
    return lines;
  }

  /** What is accepted and why: lines to be printed behind a plan, none where nothing is. */
  static List<String> accepted(CheckReport found) {
    Set<String> accepted = each(found);
    var lines = new ArrayList<String>();
    if (!accepted.isEmpty()) {
      lines.add("");
      lines.addAll(accepted);
    }
    return lines;
  }

  /** An object accepts what a check finds at all its places. */
  private static Set<String> each(CheckReport found) {
    var accepted = new LinkedHashSet<String>();
    for (Finding finding : found.accepted()) {
      accepted.add(
          "accepted "
              + finding.check().name()
              + " in "
              + finding.object().address()
              + ": "
              + finding.accepted().orElse(""));
    }
    return accepted;
  }
}
