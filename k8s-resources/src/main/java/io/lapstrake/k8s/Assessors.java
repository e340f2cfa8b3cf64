package io.lapstrake.k8s;

import io.lapstrake.core.plan.Assessor;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.plan.Risk;
import io.lapstrake.k8s.reach.TrafficRisks;
import io.lapstrake.k8s.restart.BudgetRisks;
import io.lapstrake.k8s.restart.ConfigRisks;
import io.lapstrake.k8s.rights.AccessRisks;
import java.util.List;

/**
 * All that is known of what a plan's changes mean together: which paths open and close, who may do
 * what, which pods go on with an old configuration, which disruption budgets allow. The tool asks
 * it of every plan.
 *
 * <pre>{@code
 * Plan plan = Plan.between(desired, recorded).assessedBy(Assessors.standard());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Assessors implements Assessor {

  private static final Assessors STANDARD =
      new Assessors(
          List.of(new TrafficRisks(), new AccessRisks(), new ConfigRisks(), new BudgetRisks()));

  private final List<Assessor> all;

  private Assessors(List<Assessor> all) {
    this.all = List.copyOf(all);
  }

  /** All that there are; always the same. */
  public static Assessor standard() {
    return STANDARD;
  }

  @Override
  public List<Risk> assess(Plan plan) {
    return all.stream().flatMap(it -> it.assess(plan).stream()).toList();
  }

  @Override
  public boolean knowsBetter(Risk byKind) {
    return all.stream().anyMatch(it -> it.knowsBetter(byKind));
  }
}
