package io.lapstrake.core.plan;

import java.util.List;

/**
 * Looks at all objects of a plan together and says what its changes risk: who reaches whom, who may
 * do what, which pods go on with an old configuration.
 *
 * <p>It reads {@link Plan#before()} and {@link Plan#after()}, and gives risks of changes that do
 * something. It has no state, so that the same plan has the same risks.
 *
 * <pre>{@code
 * Plan plan = Plan.between(desired, recorded).assessedBy(Assessors.standard());
 * }</pre>
 */
@FunctionalInterface
public interface Assessor {

  /**
   * The risks that it finds, in any order.
   *
   * @param plan has changes; a plan without any is asked nobody about
   */
  List<Risk> assess(Plan plan);

  /**
   * Whether it says exactly what a change risks of which the rules know only by the kind of its
   * object that it risks something; what the rules say is left out then.
   */
  default boolean knowsBetter(Risk byKind) {
    return false;
  }
}
