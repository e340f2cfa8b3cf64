package io.lapstrake.core.plan;

import static io.lapstrake.core.plan.Described.config;
import static io.lapstrake.core.plan.Described.shop;
import static io.lapstrake.core.plan.Described.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.Problem;
import io.lapstrake.core.stack.Component;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Environment;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.state.State;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What objects ask of those who plan their changes. */
class LifecycleTest {

  private static List<String> changes(Plan plan) {
    return plan.changes().stream().map(it -> it.action() + " " + it.address()).toList();
  }

  private static List<String> refusals(Plan plan) {
    return plan.refusals().stream().map(Problem::toString).toList();
  }

  private static Draft claim() {
    return yaml(
        "v1",
        "PersistentVolumeClaim",
        "data",
        "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}");
  }

  @Test
  void a_protected_object_is_not_deleted_once_its_code_is_gone() {
    Manifests before = shop(config("a", "k", "1").protect(), config("b", "k", "1"));
    State state = Plan.between(before, State.none()).next("line");

    Plan plan = Plan.between(shop(config("b", "k", "1")), state);

    assertThat(changes(plan)).containsExactly("keep shop/ConfigMap/b", "delete shop/ConfigMap/a");
    assertThat(refusals(plan))
        .containsExactly(
            """
            LAP-0606 Protected object
              at shop/ConfigMap/a
              ConfigMap shop/a would be deleted, and it is protected.
              Fix: leave it in the description as it was, or release it for this plan\
             (PlanPolicy.releasing; with the tool: --release shop/ConfigMap/a).""");
    Plan released =
        Plan.between(
            shop(config("b", "k", "1")),
            state,
            Observed.asRecorded(),
            PlanPolicy.careful().releasing(Address.parse("shop/ConfigMap/a")));
    assertThat(released.refusals()).isEmpty();
  }

  @Test
  void claims_namespaces_and_definitions_are_protected_unless_they_say_otherwise() {
    Draft space = Draft.of("v1", "Namespace", "shop");
    State state = State.of(shop(space, claim(), config("a", "k", "1")));
    State open = State.of(shop(space.unprotected(), claim().unprotected(), config("a", "k", "1")));
    Manifests after = shop(config("a", "k", "1"));

    assertThat(Plan.between(after, state).refusals())
        .extracting(it -> it.place().subject())
        .containsExactly("shop/Namespace/shop", "shop/PersistentVolumeClaim/data");
    assertThat(Plan.between(after, open).refusals()).isEmpty();
  }

  @Test
  void protection_that_comes_or_goes_is_a_change_of_the_state_alone() {
    Manifests open = shop(config("a", "k", "1"));
    Manifests guarded = shop(config("a", "k", "1").protect());

    Plan plan = Plan.between(guarded, State.of(open));

    assertThat(changes(plan)).containsExactly("move shop/ConfigMap/a");
    assertThat(plan.toTerminal(Colour.NONE))
        .contains("> ConfigMap shop/a", "is protected from now on");
    assertThat(Plan.between(guarded, plan.next("line")).isEmpty()).isTrue();
    assertThat(Plan.between(open, plan.next("line")).toTerminal(Colour.NONE))
        .contains("is protected no longer");
  }

  @Test
  void a_protected_object_is_not_replaced() {
    Draft before = config("a", "k", "1").protect();
    Plan plan = Plan.between(shop(before.named(Literal.of("b"))), State.of(shop(before)));

    assertThat(changes(plan)).containsExactly("replace shop/ConfigMap/a");
    assertThat(refusals(plan)).singleElement().asString().contains("LAP-0606", "would be replaced");
  }

  @Test
  void a_field_that_others_look_after_is_made_and_then_left_alone() {
    Draft two = yaml("apps/v1", "Deployment", "api", POD.formatted(2, 1)).ignoring("spec.replicas");
    Draft nine =
        yaml("apps/v1", "Deployment", "api", POD.formatted(9, 1)).ignoring("spec.replicas");
    Draft other =
        yaml("apps/v1", "Deployment", "api", POD.formatted(9, 2)).ignoring("spec.replicas");

    State state = Plan.between(shop(two), State.none()).next("line");
    Plan plan = Plan.between(shop(other), state);

    assertThat(Plan.between(shop(nine), state).isEmpty()).isTrue();
    assertThat(plan.effective())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.fields()).hasSize(1);
              assertThat(it.described().orElseThrow().toYaml()).contains("replicas: 2", "api:2");
            });
    assertThat(Plan.between(shop(other), plan.next("")).isEmpty()).isTrue();
  }

  private static final String POD =
      """
      spec:
        replicas: %s
        selector: {matchLabels: {app: api}}
        template:
          metadata: {labels: {app: api}}
          spec: {containers: [{name: api, image: "api:%s"}]}
      """;

  @Test
  void an_object_is_made_anew_with_those_that_it_names() {
    var a = new ResourceId("ConfigMap", "a");
    var b = new ResourceId("ConfigMap", "b");
    Manifests before = shop(config("a", "k", "1"), config("b", "k", "1"), config("c", "k", "1"));
    Manifests after =
        shop(
            config("a", "k", "2"),
            config("b", "k", "1").replacedWith(a),
            config("c", "k", "1").replacedWith(b));

    Plan plan = Plan.between(after, State.of(before));

    assertThat(changes(plan))
        .containsExactly(
            "update shop/ConfigMap/a", "replace shop/ConfigMap/b", "replace shop/ConfigMap/c");
    assertThat(plan.toTerminal(Colour.NONE)).contains("is made anew with shop/ConfigMap/a");
    assertThat(Plan.between(after, State.of(after)).isEmpty()).isTrue();
  }

  @Test
  void an_edit_of_an_object_that_is_made_anew_with_another_is_given_up_only_when_asked() {
    var a = new ResourceId("ConfigMap", "a");
    State state = State.of(shop(config("a", "k", "1"), config("b", "k", "1")));
    Manifests after = shop(config("a", "k", "2"), config("b", "k", "1").replacedWith(a));
    Manifests edited = shop(config("b", "k", "9"));
    var drift =
        new Drift(
            "shop/configmap.b.yaml",
            Optional.of(Described.find(edited, "b").key()),
            Drift.Kind.EDITED,
            "hash",
            Optional.of(Described.find(edited, "b").tree()));
    Observed observed = Observed.of(List.of(drift));

    Plan careful = Plan.between(after, state, observed);
    Plan overwriting =
        Plan.between(after, state, observed, PlanPolicy.careful().onHandEdits(HandEdits.OVERWRITE));

    assertThat(changes(careful))
        .containsExactly("update shop/ConfigMap/a", "replace shop/ConfigMap/b");
    assertThat(refusals(careful)).singleElement().asString().startsWith("LAP-0626");
    assertThat(overwriting.refusals()).isEmpty();
    assertThat(overwriting.changes().get(1).overwritten()).contains(drift);
  }

  @Test
  void an_object_that_moves_keeps_its_key_and_only_the_state_changes() {
    Resource settings = () -> config("settings", "k", "1");
    Manifests flat = shop(config("settings", "k", "1"));
    Manifests nested =
        Stack.named("shop")
            .in("shop")
            .with(Component.named("inner").with(settings))
            .resolve(Environment.named("prod"));

    Plan plan = Plan.between(nested, State.of(flat));

    assertThat(changes(plan)).containsExactly("move shop/inner/ConfigMap/settings");
    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.toTerminal(Colour.NONE))
        .contains("moves from shop/ConfigMap/settings to shop/inner/ConfigMap/settings");
    assertThat(Plan.between(nested, plan.next("line")).isEmpty()).isTrue();
  }

  @Test
  void an_object_with_a_former_address_and_another_name_is_one_replacement_that_creates_first() {
    Manifests before = shop(config("old", "k", "1"));

    Plan plan = Plan.between(shop(config("new", "k", "1").movedFrom("old")), State.of(before));
    Plan whole =
        Plan.between(
            shop(config("new", "k", "1").movedFrom("shop/ConfigMap/old")), State.of(before));

    assertThat(changes(plan))
        .containsExactly("replace shop/ConfigMap/new")
        .isEqualTo(changes(whole));
    assertThat(((Change.Replace) plan.changes().get(0)).order())
        .isEqualTo(Change.Replace.Order.CREATE_FIRST);
  }

  @Test
  void what_is_deleted_goes_before_what_it_was_made_after() {
    Draft base = config("a", "k", "1");
    Draft user = config("z", "k", "1").after(new ResourceId("ConfigMap", "a"));
    Draft more = config("m", "k", "1").after(new ResourceId("ConfigMap", "z"));
    Manifests before = shop(base, user, more, config("x", "k", "1"));

    Plan plan = Plan.between(shop(config("x", "k", "1")), State.of(before));

    assertThat(changes(plan))
        .containsExactly(
            "keep shop/ConfigMap/x",
            "delete shop/ConfigMap/m",
            "delete shop/ConfigMap/z",
            "delete shop/ConfigMap/a");
  }

  @Test
  void an_empty_description_is_refused() {
    Manifests one = shop(config("a", "k", "1"));
    Plan plan = Plan.between(shop(), State.of(one));

    assertThat(refusals(plan))
        .containsExactly(
            """
            LAP-0609 Nothing described
              at shop
              The description has no object in this environment; all that is recorded would be\
             deleted: 1 object.
              Fix: look for a flag or a list that is off or empty, or say that everything may be\
             deleted (PlanPolicy.deletingEverything; with the tool: destroy, or --delete-at-most 1).""");
    assertThat(
            Plan.between(
                    shop(),
                    State.of(one),
                    Observed.asRecorded(),
                    PlanPolicy.careful().deletingEverything())
                .refusals())
        .isEmpty();
  }

  @Test
  void more_deletions_than_are_usual_are_refused() {
    SortedSet<String> names = new TreeSet<>();
    for (char name = 'a'; name < 'm'; name++) {
      names.add(String.valueOf(name));
    }
    Manifests all = shop(names.stream().map(it -> config(it, "k", "1")).toList());
    Manifests few = shop(config("a", "k", "1"));

    assertThat(refusals(Plan.between(few, State.of(all))))
        .containsExactly(
            """
            LAP-0610 Too many deletions
              at shop
              11 of 12 objects would be deleted; at most 6 may be.
              Fix: look whether that is meant, then say how many may be deleted\
             (PlanPolicy.deletingAtMost; with the tool: --delete-at-most 11).""");
    assertThat(
            Plan.between(
                    few,
                    State.of(all),
                    Observed.asRecorded(),
                    PlanPolicy.careful().deletingAtMost(11))
                .refusals())
        .isEmpty();
  }

  @Test
  void an_object_is_left_in_place_and_forgotten_where_that_is_asked_for() {
    State state = State.of(shop(config("a", "k", "1"), config("b", "k", "1")));

    Plan plan =
        Plan.between(
            shop(config("b", "k", "1")),
            state,
            Observed.asRecorded(),
            PlanPolicy.careful().forgetting(Address.parse("shop/ConfigMap/a")));

    assertThat(changes(plan)).containsExactly("keep shop/ConfigMap/b", "forget shop/ConfigMap/a");
    assertThat(plan.next("line").size()).isEqualTo(1);
  }

  @Test
  void an_object_that_is_there_is_adopted_only_when_asked() {
    Manifests shop = shop(config("a", "k", "2"));
    Manifests held = shop(config("a", "k", "1"));
    var found =
        new Drift(
            "shop/configmap.a.yaml",
            Optional.of(Described.find(held, "a").key()),
            Drift.Kind.MADE,
            "hash",
            Optional.of(Described.find(held, "a").tree()));
    Observed observed = Observed.of(List.of(found));

    Plan careful = Plan.between(shop, State.none(), observed);
    Plan adopting = Plan.between(shop, State.none(), observed, PlanPolicy.careful().adoptingAll());

    assertThat(changes(careful)).containsExactly("create shop/ConfigMap/a");
    assertThat(refusals(careful)).singleElement().asString().startsWith("LAP-0607");
    assertThat(changes(adopting)).containsExactly("adopt shop/ConfigMap/a");
    assertThat(adopting.changes().get(0).fields()).hasSize(1);
    assertThat(adopting.refusals()).isEmpty();
  }
}
