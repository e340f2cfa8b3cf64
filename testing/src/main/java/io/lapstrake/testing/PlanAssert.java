package io.lapstrake.testing;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.plan.Action;
import io.lapstrake.core.plan.Change;
import io.lapstrake.core.plan.Colour;
import io.lapstrake.core.plan.Plan;
import io.lapstrake.core.value.MapNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Assertions on what an apply would do. A failure shows the plan.
 *
 * <p>An object is told by its address: the whole {@code stack/component/Kind/id}, or as much of its
 * end as no other object of the plan shares, such as {@code Kind/id} or {@code component/Kind/id}.
 * An end that several share fails.
 */
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
    return isEmpty("replacements", change -> change.action() == Action.REPLACE);
  }

  /** Nothing is deleted. */
  public PlanAssert hasNoDeletions() {
    return isEmpty("deletions", change -> change.action() == Action.DELETE);
  }

  /** Exactly these objects change, such as {@code Deployment/api}; in any order. */
  public PlanAssert changesOnly(String... addresses) {
    return isExactly("changes", change -> true, change -> true, addresses);
  }

  /**
   * The pods of exactly these workloads restart, such as {@code Deployment/api}; in any order. The
   * id alone is enough where only one object of the plan that runs pods has it.
   */
  public PlanAssert restartsOnly(String... addresses) {
    return isExactly("restarts", PlanAssert::restarts, PlanAssert::mayRunPods, addresses);
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

  private static boolean mayRunPods(Change change) {
    return runsPods(
        change
            .described()
            .map(Manifest::tree)
            .orElseGet(() -> change.recorded().orElseThrow().content()));
  }

  private PlanAssert isEmpty(String what, Predicate<Change> counts) {
    return isExactly(what, counts, change -> true);
  }

  private PlanAssert isExactly(
      String what, Predicate<Change> counts, Predicate<Change> canBeMeant, String... expected) {
    var names =
        new ObjectNames(actual.changes().stream().filter(canBeMeant).map(Change::address).toList());
    List<String> wanted = Arrays.stream(expected).map(names::addressOf).toList();
    List<String> found =
        actual.effective().stream().filter(counts).map(it -> it.address().toString()).toList();
    Assertions.assertThat(found)
        .as("%s of the plan%n%s", what, actual.toTerminal(Colour.NONE))
        .containsExactlyInAnyOrderElementsOf(wanted);
    return this;
  }
}
