package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.deployment;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.statefulSet;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.difference.Effect;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.Recorded;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static Plan plan(Manifests before, Manifests after) {
    return Plan.between(after, State.of(before));
  }

  /** A plan in short: {@code + ConfigMap shop/a}. */
  private static List<String> changes(Plan plan) {
    return plan.changes().stream().map(PlanTest::inShort).toList();
  }

  private static String inShort(Change change) {
    String before =
        change.action() == Action.REPLACE ? change.recorded().orElseThrow().key() + " → " : "";
    String sign = change.action() == Action.KEEP ? "=" : change.action().sign();
    return sign + " " + before + change.key();
  }

  @Test
  void everything_is_created_where_nothing_is_recorded() {
    Plan plan = Plan.between(shop(config("a", "k", "1"), config("b", "k", "1")), State.none());

    assertThat(changes(plan)).containsExactly("+ ConfigMap shop/a", "+ ConfigMap shop/b");
    assertThat(plan.counts()).hasToString("2 changes: 2 to create");
    assertThat(plan.isEmpty()).isFalse();
  }

  @Test
  void nothing_changes_where_all_is_as_recorded() {
    Manifests shop = shop(config("a", "k", "1"), deployment("api", "api:1"));

    Plan plan = plan(shop, shop);

    assertThat(changes(plan)).containsExactly("= ConfigMap shop/a", "= Deployment shop/api");
    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.effective()).isEmpty();
    assertThat(plan.counts())
        .isEqualTo(new Counts(Map.of(Action.KEEP, 2)))
        .hasToString("no changes");
  }

  @Test
  void a_changed_field_updates_its_object_alone() {
    Plan plan =
        plan(
            shop(config("a", "k", "1"), config("b", "k", "1")),
            shop(config("a", "k", "1"), config("b", "k", "2")));

    assertThat(changes(plan)).containsExactly("= ConfigMap shop/a", "~ ConfigMap shop/b");
    assertThat(plan.effective()).hasSize(1);
    var update = (Change.Update) plan.effective().get(0);
    assertThat(update.fields()).extracting(it -> it.path().toString()).containsExactly("data.k");
    assertThat(update.effect().level()).isEqualTo(Effect.Level.IN_PLACE);
  }

  @Test
  void a_changed_pod_is_a_rolling_restart() {
    Plan plan = plan(shop(deployment("api", "api:1")), shop(deployment("api", "api:2")));

    var update = (Change.Update) plan.effective().get(0);
    assertThat(update.effect().level()).isEqualTo(Effect.Level.ROLLING_RESTART);
  }

  @Test
  void a_field_that_cannot_change_replaces_the_object() {
    Draft before = statefulSet("db", "a");
    Draft after = statefulSet("db", "b");

    Plan plan = plan(shop(before), shop(after));

    assertThat(changes(plan)).containsExactly("! StatefulSet shop/db → StatefulSet shop/db");
    assertThat(plan.counts()).hasToString("1 change: 1 to replace");
  }

  @Test
  void an_object_that_is_described_no_longer_is_deleted() {
    Plan plan =
        plan(shop(config("a", "k", "1"), config("b", "k", "1")), shop(config("a", "k", "1")));

    assertThat(changes(plan)).containsExactly("= ConfigMap shop/a", "- ConfigMap shop/b");
  }

  @Test
  void another_name_at_the_same_address_is_one_replacement() {
    Plan plan =
        plan(
            shop(config("settings", "k", "1").named(Literal.of("old"))),
            shop(config("settings", "k", "1").named(Literal.of("new"))));

    assertThat(changes(plan)).containsExactly("! ConfigMap shop/old → ConfigMap shop/new");
    var replace = (Change.Replace) plan.effective().get(0);
    assertThat(replace.effect().summary())
        .isEqualTo("must be replaced: metadata.name cannot change");
  }

  @Test
  void names_that_two_objects_swap_update_both() {
    Manifests before =
        shop(
            config("first", "k", "1").named(Literal.of("x")),
            config("second", "k", "2").named(Literal.of("y")));
    Manifests after =
        shop(
            config("first", "k", "1").named(Literal.of("y")),
            config("second", "k", "2").named(Literal.of("x")));

    assertThat(changes(plan(before, after)))
        .containsExactly("~ ConfigMap shop/x", "~ ConfigMap shop/y");
  }

  @Test
  void a_name_that_passes_to_another_address_is_kept_and_the_former_holder_is_made_anew() {
    Manifests before = shop(config("first", "k", "1").named(Literal.of("x")));
    Manifests after =
        shop(
            config("first", "k", "1").named(Literal.of("y")),
            config("second", "k", "1").named(Literal.of("x")));

    assertThat(changes(plan(before, after)))
        .containsExactly("> ConfigMap shop/x", "+ ConfigMap shop/y");
  }

  @Test
  void an_object_that_moves_within_the_description_is_kept_and_known_by_its_new_address() {
    Manifests flat = shop(config("a", "k", "1"), config("b", "k", "1"));
    Resource a = () -> config("a", "k", "1");
    Resource b = () -> config("b", "k", "2");
    Manifests nested =
        Stack.named("shop")
            .in("shop")
            .with(Component.named("inner").with(a), b)
            .resolve(Environment.named("prod"));

    Plan plan = plan(flat, nested);

    assertThat(changes(plan)).containsExactly("> ConfigMap shop/a", "~ ConfigMap shop/b");
    assertThat(plan.next("").find(new ResourceKey("", "ConfigMap", "shop", "a")))
        .hasValueSatisfying(it -> assertThat(it.address()).hasToString("shop/inner/ConfigMap/a"));
  }

  @Test
  void what_is_made_or_changed_comes_with_dependencies_first() {
    Draft first = config("z", "k", "1");
    Draft second = config("m", "k", "1").after(new ResourceId("ConfigMap", "z"));
    Draft third = config("a", "k", "1").after(new ResourceId("ConfigMap", "m"));

    assertThat(changes(Plan.between(shop(third, first, second), State.none())))
        .containsExactly("+ ConfigMap shop/z", "+ ConfigMap shop/m", "+ ConfigMap shop/a");
  }

  @Test
  void deletes_come_last_and_kinds_that_others_build_on_last_among_them() {
    Draft space = Draft.of("v1", "Namespace", "shop");
    Draft account = Draft.of("v1", "ServiceAccount", "api");
    Draft service = yaml("v1", "Service", "api", "spec: {ports: [{port: 80}]}");
    Manifests before =
        shop(
            space,
            account,
            service,
            config("a", "k", "1"),
            config("b", "k", "1"),
            deployment("api", "api:1"));

    Plan plan = plan(before, shop(config("c", "k", "1")));

    // Helm's UninstallOrder: workloads, Services, ConfigMaps, ServiceAccounts, then Namespaces
    assertThat(changes(plan))
        .containsExactly(
            "+ ConfigMap shop/c",
            "- Deployment shop/api",
            "- Service shop/api",
            "- ConfigMap shop/b",
            "- ConfigMap shop/a",
            "- ServiceAccount shop/api",
            "- Namespace shop");
  }

  @Test
  void an_object_that_is_only_written_otherwise_is_kept_with_the_hash_that_it_had() {
    Draft whole = yaml("v1", "ConfigMap", "a", "{data: {k: v}}");
    Draft withNull = yaml("v1", "ConfigMap", "a", "{data: {k: v}, binaryData: null}");
    Manifests before = shop(whole);
    Manifests after = shop(withNull);

    Plan plan = plan(before, after);

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.next("").records())
        .extracting(Recorded::hash)
        .containsExactly(before.iterator().next().hash())
        .doesNotContain(after.iterator().next().hash());
  }

  @Test
  void planning_is_pure() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      drafts.add(config("c" + i, "k", "v"));
    }
    Manifests before = shop(drafts.subList(0, 30));
    Manifests after = shop(drafts.subList(10, 40));
    List<String> expected = changes(plan(before, after));
    String state =
        State.of(before).records().stream().map(Recorded::hash).sorted().toList().toString();

    List<Recorded> records = new ArrayList<>(State.of(before).records());
    var random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(records, random);
      State shuffled = State.of("shop", "prod", "", 1, records);
      assertThat(changes(Plan.between(after, shuffled))).isEqualTo(expected);
      assertThat(shuffled.records().stream().map(Recorded::hash).sorted().toList())
          .hasToString(state);
    }
  }

  @Test
  void two_records_at_one_address_are_both_deleted() {
    var one = Described.find(shop(config("a", "k", "1")), "a");
    var other = Described.find(shop(config("a", "k", "1").named(Literal.of("b"))), "a");
    State state = State.of("shop", "prod", "", 1, List.of(Recorded.of(one), Recorded.of(other)));

    assertThat(changes(Plan.between(shop(), state)))
        .containsExactly("- ConfigMap shop/b", "- ConfigMap shop/a");
  }

  @Test
  void an_object_whose_file_was_removed_is_created_again() {
    Manifests shop = shop(config("a", "k", "1"), config("b", "k", "1"));
    Observed observed = Observed.of(List.of(drift("a", Drift.Kind.REMOVED)));

    Plan plan = Plan.between(shop, State.of(shop), observed);

    assertThat(changes(plan)).containsExactly("+ ConfigMap shop/a", "= ConfigMap shop/b");
  }

  @Test
  void an_edit_that_nobody_describes_is_kept() {
    Manifests shop = shop(config("a", "k", "1"));

    Plan plan =
        Plan.between(shop, State.of(shop), Observed.of(List.of(drift("a", Drift.Kind.EDITED))));

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.observed().drifts()).hasSize(1);
  }

  @Test
  void an_edit_that_the_description_has_caught_up_with_is_taken_over() {
    Manifests before = shop(config("a", "k", "1"));
    Manifests after = shop(config("a", "k", "2"));
    var key = new ResourceKey("", "ConfigMap", "shop", "a");
    MapNode edited = after.iterator().next().tree();
    State state =
        State.of(
            "shop",
            "prod",
            "l",
            1,
            List.of(
                Recorded.of(
                    before.iterator().next().address(),
                    key,
                    before.iterator().next().hash(),
                    () -> edited)));

    var drift =
        new Drift("a.yaml", Optional.of(key), Drift.Kind.EDITED, "hash", Optional.of(edited));
    Plan plan = Plan.between(after, state, Observed.of(List.of(drift)));

    assertThat(changes(plan)).containsExactly("~ ConfigMap shop/a");
    assertThat(((Change.Update) plan.effective().get(0)).fields()).isEmpty();
  }

  private static Drift drift(String name, Drift.Kind kind) {
    var key = new ResourceKey("", "ConfigMap", "shop", name);
    return new Drift(
        "shop/configmap." + name + ".yaml", Optional.of(key), kind, "", Optional.empty());
  }

  @Test
  void the_next_state_counts_on_and_records_what_is_there_afterwards() {
    Manifests before = shop(config("a", "k", "1"), config("b", "k", "1"));
    Manifests after = shop(config("b", "k", "2"), config("c", "k", "1"));

    State first = Plan.between(before, State.none()).next("line");
    State second = Plan.between(after, first).next("other");

    assertThat(first.serial()).isEqualTo(1);
    assertThat(second.serial()).isEqualTo(2);
    assertThat(second.lineage()).isEqualTo("line");
    assertThat(second.stack()).isEqualTo("shop");
    assertThat(second.environment()).isEqualTo("prod");
    assertThat(second.records())
        .extracting(it -> it.key().name() + " " + it.hash())
        .containsExactlyInAnyOrder(
            "b " + Described.find(after, "b").hash(), "c " + Described.find(after, "c").hash());
    assertThat(Plan.between(after, second).isEmpty()).isTrue();
  }
}
