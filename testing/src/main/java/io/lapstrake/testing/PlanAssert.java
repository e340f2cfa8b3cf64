package io.lapstrake.testing;

import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Effect;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on what an apply would do. A failure shows the plan. */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {

  PlanAssert(Plan actual) {
    super(actual, PlanAssert.class);
  }

  /** Nothing changes. */
  public PlanAssert hasNoChanges() {
    return isEmpty("changes", change -> true);
  }

  /** Nothing is deleted and made again. */
  public PlanAssert hasNoReplacements() {
    return isEmpty("replacements", Change.Replace.class::isInstance);
  }

  /** Nothing is deleted. */
  public PlanAssert hasNoDeletions() {
    return isEmpty("deletions", Change.Delete.class::isInstance);
  }

  /** Exactly these objects change, by their ids such as {@code Deployment/api}; in any order. */
  public PlanAssert changesOnly(String... ids) {
    return isExactly(
        "changes", change -> true, change -> change.address().resource().toString(), ids);
  }

  /**
   * The pods of exactly these workloads restart, by their ids such as {@code api}; in any order.
   */
  public PlanAssert restartsOnly(String... ids) {
    return isExactly(
        "restarts", PlanAssert::restarts, change -> change.address().resource().id(), ids);
  }

  private static boolean restarts(Change change) {
    return (change instanceof Change.Replace replace && runsPods(replace.after().tree()))
        || (change instanceof Change.Update update
            && update.effect().level() == Effect.Level.ROLLING_RESTART);
  }

  private static boolean runsPods(MapNode tree) {
    return tree.at("spec", "template", "spec", "containers") != null
        || tree.at("spec", "containers") != null;
  }

  private PlanAssert isEmpty(String what, Predicate<Change> counts) {
    return isExactly(what, counts, change -> change.address().toString());
  }

  private PlanAssert isExactly(
      String what,
      Predicate<Change> counts,
      java.util.function.Function<Change, String> name,
      String... expected) {
    List<String> found = actual.effective().stream().filter(counts).map(name).toList();
    Assertions.assertThat(found)
        .as("%s of the plan%n%s", what, actual.toTerminal(Colour.NONE))
        .containsExactlyInAnyOrder(expected);
    return this;
  }
}
