package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.statefulSet;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** In which order a plan does what it does. */
class StepsTest {

  private static Draft after(Draft draft, String other) {
    return draft.after(new ResourceId("ConfigMap", other));
  }

  private static List<String> steps(Manifests before, Manifests after) {
    return Plan.between(after, State.of(before)).steps().stream()
        .map(it -> it.wave() + " " + it.action() + " " + it.key().name())
        .toList();
  }

  @Test
  void what_is_made_waits_for_what_it_builds_on() {
    Manifests after =
        shop(
            after(config("c", "k", "1"), "b"),
            after(config("b", "k", "1"), "a"),
            config("a", "k", "1"),
            config("free", "k", "1"));

    assertThat(steps(shop(), after))
        .containsExactly("1 create a", "1 create free", "2 create b", "3 create c");
  }

  private static final Draft DEFINITION =
      yaml(
              "apiextensions.k8s.io/v1",
              "CustomResourceDefinition",
              "crontabs",
              """
              spec:
                group: stable.example.com
                scope: Namespaced
                names: {plural: crontabs, singular: crontab, kind: CronTab}
                versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
              """)
          .named(Literal.of("crontabs.stable.example.com"));

  private static Draft cronTab(String id) {
    return yaml("stable.example.com/v1", "CronTab", id, "spec: {cronSpec: '* * * * *'}");
  }

  @Test
  void an_object_waits_for_the_definition_of_its_own_kind_and_goes_before_it() {
    Manifests with = shop(cronTab("mine"), DEFINITION, config("free", "k", "1"));

    assertThat(steps(shop(), with))
        .containsExactly("1 create free", "1 create crontabs.stable.example.com", "2 create mine");
    assertThat(steps(with, shop(config("free", "k", "1"))))
        .containsExactly("1 delete mine", "2 delete crontabs.stable.example.com");
    assertThat(steps(shop(DEFINITION), shop(DEFINITION, cronTab("mine"))))
        .containsExactly("1 create mine");
  }

  @Test
  void an_object_whose_kind_is_defined_elsewhere_waits_for_nothing() {
    Draft other = yaml("other.example.com/v1", "CronTab", "theirs", "spec: {a: 1}");

    assertThat(steps(shop(), shop(DEFINITION, other)))
        .containsExactlyInAnyOrder("1 create crontabs.stable.example.com", "1 create theirs");
    assertThat(steps(shop(), shop(cronTab("alone")))).containsExactly("1 create alone");
  }

  @Test
  void what_stays_between_two_changes_keeps_them_in_order() {
    Manifests before =
        shop(
            config("a", "k", "1"),
            after(config("b", "k", "1"), "a"),
            after(config("c", "k", "1"), "b"));
    Manifests after =
        shop(
            config("a", "k", "2"),
            after(config("b", "k", "1"), "a"),
            after(config("c", "k", "2"), "b"));

    assertThat(steps(before, after)).containsExactly("1 update a", "2 update c");
  }

  @Test
  void what_goes_goes_after_all_that_built_on_it() {
    Manifests before =
        shop(
            config("a", "k", "1"),
            after(config("b", "k", "1"), "a"),
            after(config("c", "k", "1"), "b"),
            config("kept", "k", "1"));
    Manifests after = shop(config("kept", "k", "2"));

    assertThat(steps(before, after))
        .containsExactly("1 update kept", "2 delete c", "3 delete b", "4 delete a");
  }

  @Test
  void an_object_with_another_key_is_made_first_and_its_old_self_goes_last() {
    Manifests before = shop(config("a", "k", "1").named(Literal.of("old")));
    Manifests after =
        shop(config("a", "k", "1").named(Literal.of("new")), after(config("user", "k", "1"), "a"));

    assertThat(steps(before, after))
        .containsExactly("1 create new", "2 create user", "3 delete old");
  }

  @Test
  void an_object_that_is_replaced_under_its_key_is_one_step() {
    assertThat(steps(shop(statefulSet("db", "one")), shop(statefulSet("db", "two"))))
        .containsExactly("1 replace db");
  }

  @Test
  void what_changes_the_state_alone_is_no_step() {
    Manifests before = shop(config("a", "k", "1"), config("left", "k", "1"));
    Plan plan =
        Plan.between(
            shop(config("a", "k", "1").protect()),
            State.of(before),
            Observed.asRecorded(),
            PlanPolicy.careful().forgetting(Address.parse("shop/ConfigMap/left")));

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.steps()).isEmpty();
  }

  /** Objects of which each may build on some before it; some are left out. */
  private static Manifests random(Random random, int size) {
    List<Draft> drafts = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (random.nextInt(4) > 0) {
        String id = "c" + i;
        Draft draft = config(id, "k", String.valueOf(random.nextInt(2)));
        draft = random.nextInt(4) == 0 ? draft.named(Literal.of(id + "-other")) : draft;
        for (String other : there) {
          draft = random.nextInt(size) < 2 ? after(draft, other) : draft;
        }
        drafts.add(draft);
        there.add(id);
      }
    }
    return shop(drafts);
  }

  /** All that each object builds on, however far down. */
  private static Map<Address, Set<Address>> foundations(Manifests objects) {
    Map<Address, Set<Address>> all = new HashMap<>();
    for (Manifest each : objects) { // dependencies first
      Set<Address> below = new HashSet<>(each.after());
      each.after().forEach(it -> below.addAll(all.getOrDefault(it, Set.of())));
      all.put(each.address(), below);
    }
    return all;
  }

  private static boolean isOn(Map<Address, Set<Address>> foundations, Step step, Step other) {
    return foundations.getOrDefault(step.address(), Set.of()).contains(other.address());
  }

  @Property(tries = 300)
  void the_order_respects_dependencies_both_ways(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Random random = new Random(seed);
    Manifests before = random(random, size);
    Manifests after = random(random, size);
    Plan plan = Plan.between(after, State.of(before));
    Map<Address, Set<Address>> now = foundations(after);
    Map<Address, Set<Address>> then = foundations(before);

    List<Step> steps = plan.steps();

    for (Step first : steps) {
      for (Step second : steps) {
        boolean isMade = second.action() != Action.DELETE;
        boolean isGone = first.action() == Action.DELETE;
        if (isMade && !isGone && isOn(now, second, first)) {
          assertThat(first.wave()).as("%s before %s", first, second).isLessThan(second.wave());
        }
        if (isGone && isOn(then, second, first)) {
          assertThat(first.wave()).as("%s after %s", first, second).isGreaterThan(second.wave());
        }
      }
    }
    assertThat(steps).isSortedAccordingTo((a, b) -> Integer.compare(a.wave(), b.wave()));
    assertThat(steps.stream().map(Step::wave).distinct())
        .as("no wave is empty")
        .hasSize(steps.isEmpty() ? 0 : steps.get(steps.size() - 1).wave());
  }
}
