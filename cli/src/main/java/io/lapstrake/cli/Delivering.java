package io.lapstrake.cli;

import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.PlanPolicy;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.target.Applied;
import io.lapstrake.gitops.GitTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plans and applies.
 *
 * @param policy what is allowed
 * @param files where plans are written, too
 */
record Delivering(PolicyOptions policy, PlanFiles files) {

  /** Applies the plan, and shows what was done. */
  int apply(Checked checked, GitTarget target, Report report) {
    return apply(planned(checked, target), checked, target, report);
  }

  /** Applies a plan that is there, and shows what was done. */
  int apply(Plan plan, Checked checked, GitTarget target, Report report) {
    files.write(plan, plan.refusals());
    Applied applied = target.apply(plan);
    report.applied(applied, checked.found(), target.branch(), checked.objects().outputs());
    return Lapstrake.DONE;
  }

  /** Shows the plan, and ends as an apply of it would. */
  int rehearse(Checked checked, GitTarget target, Report report) {
    return show(planned(checked, target), checked, target, report)
        ? Lapstrake.DONE
        : Lapstrake.PROBLEMS;
  }

  /**
   * Shows the plan, and tells by the status whether it has changes.
   *
   * @param save takes it where nothing refuses it
   */
  int plan(Checked checked, GitTarget target, Report report, Consumer<Plan> save) {
    Plan plan = planned(checked, target);
    if (!show(plan, checked, target, report)) {
      return Lapstrake.PROBLEMS;
    }
    save.accept(plan);
    return plan.isEmpty() ? Lapstrake.DONE : Lapstrake.CHANGES;
  }

  private Plan planned(Checked checked, GitTarget target) {
    PlanPolicy allowed = policy.policy(checked.objects(), target.state());
    return Workspace.assessed(target.plan(checked.objects(), allowed));
  }

  /**
   * Applies a plan that needs somebody's word; without it, shows what would be done.
   *
   * @param unconfirmed what is wrong without that word
   */
  static int confirmed(
      Plan plan, boolean confirmed, Problem unconfirmed, GitTarget target, Report report) {
    if (confirmed) {
      report.changed(target.apply(plan), target.branch());
      return Lapstrake.DONE;
    }
    List<Problem> refused = new ArrayList<>(refused(target, plan));
    refused.add(unconfirmed);
    report.refused(plan, refused);
    return Lapstrake.PROBLEMS;
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

  /** Shows a plan, and tells whether nothing would refuse it. */
  private boolean show(Plan plan, Checked checked, GitTarget target, Report report) {
    List<Problem> refused = refused(target, plan);
    files.write(plan, refused);
    report.planned(plan, checked.found(), refused);
    return refused.isEmpty();
  }
}
