package io.lapstrake.core.plan;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.problem.Problems;
import java.util.List;
import java.util.Locale;

/** Refuses what risks more than is allowed. */
final class RiskLimit {

  private RiskLimit() {}

  /**
   * What speaks against a plan, sorted by place.
   *
   * @param others what speaks against it whatever it risks
   * @param highest what is allowed
   */
  static List<Problem> refusals(List<Problem> others, PlanRisks risks, Risk.Level highest) {
    var problems = new Problems();
    others.forEach(problems::add);
    risks.all().stream()
        .filter(risk -> risk.level().compareTo(highest) > 0)
        .forEach(risk -> problems.add(above(risk)));
    return problems.isEmpty() ? List.of() : problems.sorted();
  }

  private static Problem above(Risk risk) {
    return new Problem(
        "LAP-0622",
        "Risk above the limit",
        Place.of(risk.address()),
        risk.key() + ": " + risk.words() + ". That is a risk of " + risk.kind().words() + ".",
        "look whether that is meant, then allow a higher risk for this plan (PlanPolicy.risking; with"
            + " the tool: --max-risk "
            + risk.level().name().toLowerCase(Locale.ROOT)
            + ").");
  }
}
