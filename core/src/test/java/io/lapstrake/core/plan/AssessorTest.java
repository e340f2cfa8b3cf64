package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What those find who look at all objects of a plan together. */
class AssessorTest {

  private static final Manifests BEFORE = shop(service("a"), config("c", "k", "1"));
  private static final Manifests AFTER = shop(service("b"), config("c", "k", "2"));

  private static Draft service(String app) {
    return yaml(
        "v1", "Service", "api", "spec: {selector: {app: " + app + "}, ports: [{port: 80}]}");
  }

  private static Risk opens(Change change) {
    return new Risk(
        Risk.Kind.TRAFFIC_OPENED, change.address(), change.key(), List.of(), "opens: all");
  }

  /** Says something of each change, and knows better than the rules who reaches whom. */
  private static final class Everywhere implements Assessor {
    @Override
    public List<Risk> assess(Plan plan) {
      return plan.effective().stream().map(AssessorTest::opens).toList();
    }

    @Override
    public boolean knowsBetter(Risk byKind) {
      return byKind.kind() == Risk.Kind.TRAFFIC_CHANGED;
    }
  }

  private static final Assessor EVERYWHERE = new Everywhere();

  @Test
  void what_is_found_joins_the_risks_in_place_of_what_is_known_better() {
    Plan plan = Plan.between(AFTER, State.of(BEFORE));

    assertThat(plan.risks())
        .extracting(Risk::words)
        .containsExactly("who reaches whom changes", "in place", "in place");
    assertThat(plan.assessedBy(EVERYWHERE).risks())
        .extracting(Risk::words)
        .containsExactly("opens: all", "opens: all", "in place", "in place");
  }

  @Test
  void what_is_found_stands_below_its_change() {
    assertThat(Plan.between(AFTER, State.of(BEFORE)).assessedBy(EVERYWHERE).toTerminal(Colour.NONE))
        .isEqualTo(
            """
            shop → prod             2 changes: 2 to update; highest risk: more traffic

            ~ ConfigMap shop/c      in place
                data.k              1 → 2
                opens: all

            ~ Service shop/api      in place
                spec.selector.app   a → b
                opens: all
            """);
  }

  @Test
  void what_is_found_counts_for_the_limit() {
    Plan plan =
        Plan.between(
            shop(service("a"), config("c", "k", "2")),
            State.of(BEFORE),
            Observed.asRecorded(),
            PlanPolicy.careful().risking(Risk.Level.LOW));

    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.assessedBy(EVERYWHERE).refusals())
        .extracting(Problem::toString)
        .containsExactly(
            """
            LAP-0622 Risk above the limit
              at shop/ConfigMap/c
              ConfigMap shop/c: opens: all. That is a risk of more traffic.
              Fix: look whether that is meant, then allow a higher risk for this plan\
             (PlanPolicy.risking; with the tool: --max-risk medium).""");
  }

  @Test
  void nobody_is_asked_about_a_plan_that_is_empty_nor_twice() {
    List<Plan> asked = new ArrayList<>();
    Assessor counting =
        plan -> {
          asked.add(plan);
          return List.of();
        };

    Plan.between(BEFORE, State.of(BEFORE)).assessedBy(counting);
    assertThat(asked).isEmpty();

    Plan.between(AFTER, State.of(BEFORE)).assessedBy(counting).assessedBy(counting);
    assertThat(asked).hasSize(1);
  }

  @Test
  void both_sides_hold_what_is_there_before_and_after() {
    Manifests before =
        shop(config("a", "k", "1"), config("gone", "k", "1"), config("left", "k", "1"));
    Manifests after = shop(config("a", "k", "2"), config("new", "k", "1"));
    Plan plan =
        Plan.between(
            after,
            State.of(before),
            Observed.asRecorded(),
            PlanPolicy.careful().forgetting(Address.parse("shop/ConfigMap/left")));

    assertThat(plan.before().all())
        .extracting(it -> it.key().name() + "=" + it.tree().map("data").text("k"))
        .containsExactlyInAnyOrder("a=1", "gone=1", "left=1");
    assertThat(plan.after().all())
        .extracting(it -> it.key().name() + "=" + it.tree().map("data").text("k"))
        .containsExactlyInAnyOrder("a=2", "new=1", "left=1");
  }

  @Test
  void what_is_adopted_was_there_as_the_target_holds_it() {
    Manifests desired = shop(config("a", "k", "2"));
    Manifest made = desired.all().iterator().next();
    MapNode held = shop(config("a", "k", "1")).all().iterator().next().tree();
    Drift found =
        new Drift("a.yaml", Optional.of(made.key()), Drift.Kind.MADE, "hash", Optional.of(held));
    Plan plan =
        Plan.between(
            desired,
            State.none(),
            Observed.of(List.of(found)),
            PlanPolicy.careful().adopting(made.address()));

    assertThat(plan.before().all()).extracting(Manifest::tree).containsExactly(held);
    assertThat(plan.after().all()).extracting(Manifest::tree).containsExactly(made.tree());
  }
}
