package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.addresses;
import static io.lapstrake.core.stack.Things.at;
import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.spec;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.lapstrake.core.manifest.Address;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.Aspect;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a stack becomes objects, and what is wrong where it does not. */
class StackTest {

  private static final Environment DEV = Environment.named("dev");
  private static final Input<Boolean> METRICS = Input.flag("metrics").orElse(false);
  private static final Input<String> NAME = Input.text("name");
  private static final Input<Integer> PORT = Input.integer("port").orElse(80);
  private static final Input<List<MapNode>> SITES = Input.records("sites", NAME, PORT);
  private static final Environment TWO_SITES =
      DEV.with("sites", List.of(Map.of("name", "a"), Map.of("name", "b", "port", 81)));

  private static <T> Reference<T> of(Thing target, Aspect<T> aspect) {
    return new Reference<>(target.id(), aspect);
  }

  @Test
  void a_reference_gives_the_value_and_puts_its_target_first() {
    Thing target = thing("zebra").spec("port", Literal.of(8080));
    Thing user = thing("ant").spec("uses", of(target, Things.PORT)).spec("of", target.name());

    Manifests manifests = Stack.named("shop").with(user, target).resolve(DEV);

    assertThat(addresses(manifests)).containsExactly("shop/Thing/zebra", "shop/Thing/ant");
    assertThat(spec(manifests, "shop/Thing/ant")).isEqualTo("{\"of\":\"zebra\",\"uses\":8080}");
    assertThat(at(manifests, "shop/Thing/ant").after())
        .containsExactly(Address.parse("shop/Thing/zebra"));
  }

  @Test
  void what_a_secret_holds_is_secret_though_nobody_marked_it() {
    Draft secret = Draft.of("v1", "Secret", "key").set(Literal.of("hunter2"), "stringData", "a");
    Draft config = Draft.of("v1", "ConfigMap", "map").set(Literal.of("open"), "data", "a");

    Manifests manifests =
        Stack.named("shop").with(new Thing(secret), new Thing(config)).resolve(DEV);

    assertThat(at(manifests, "shop/Secret/key").isSensitive()).isTrue();
    assertThat(at(manifests, "shop/Secret/key").tree().toString()).doesNotContain("hunter2");
    assertThat(at(manifests, "shop/ConfigMap/map").isSensitive()).isFalse();
  }

  @Test
  void a_reference_that_needs_no_order_gives_none() {
    Thing target = thing("zebra").spec("note", "striped");
    Thing user = thing("ant").spec("of", of(target, Things.NOTE));

    Manifests manifests = Stack.named("shop").with(user, target).resolve(DEV);

    assertThat(addresses(manifests)).containsExactly("shop/Thing/ant", "shop/Thing/zebra");
  }

  @Test
  void a_reference_follows_a_name_that_depends_on_inputs() {
    Input<String> color = Input.text("color").orElse("red");
    Thing target = thing("web").named(Text.format("web-%s", color));
    Thing user = thing("user").spec("of", target.name());

    Manifests manifests = Stack.named("shop").with(target, user).resolve(DEV.with("color", "blue"));

    assertThat(spec(manifests, "shop/Thing/user")).isEqualTo("{\"of\":\"web-blue\"}");
  }

  @Test
  void an_unknown_resource_is_a_problem_that_lists_those_of_its_kind() {
    Thing missing = thing("database");
    Stack stack = Stack.named("shop").with(thing("api").spec("of", missing.name()), thing("web"));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0203 Unknown resource
              at shop/Thing/api, spec.of
              Thing/database is referred to but is no part of this stack; it has Thing/api, Thing/web.
              Fix: add it to the stack with with(…).""");
  }

  @Test
  void an_unknown_resource_within_a_comparison_is_the_same_problem() {
    Thing missing = thing("database");
    Condition condition = Condition.equal(missing.name(), "x");
    Stack stack = Stack.named("shop").when(condition, thing("api"));

    assertThat(problemsOf(() -> stack.resolve(DEV))).startsWith("LAP-0203 Unknown resource");
  }

  @Test
  void an_aspect_that_the_target_lacks_is_a_problem() {
    Thing target = thing("web");
    Stack stack =
        Stack.named("shop").with(target, thing("api").spec("port", of(target, Things.PORT)));

    assertThat(problemsOf(() -> stack.link()))
        .isEqualTo(
            """
            LAP-0204 Reference to what is not there
              at shop/Thing/api, spec.port
              shop/Thing/web has no port; it has none.
              Fix: refer to one that it has, or add it to shop/Thing/web.""");
  }

  @Test
  void an_aspect_that_a_condition_takes_away_is_a_problem() {
    MapPart port = new MapPart.When(METRICS, List.of(Entry.of("port", Literal.of(80))));
    Thing target = new Thing(thing("web").draft().add(port, "spec"));
    Stack stack =
        Stack.named("shop")
            .with(
                target,
                thing("api").spec("port", new Reference<>(target.id(), new ConditionalPort())));

    assertThat(spec(stack.resolve(DEV.with("metrics", true)), "shop/Thing/api"))
        .isEqualTo("{\"port\":80}");
    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .startsWith("LAP-0204 Reference to what is not there\n  at shop/Thing/api, spec.port");
  }

  /** A port that may be under a condition: its value is known, whether it is there is not. */
  private record ConditionalPort() implements Aspect<Integer> {
    @Override
    public String name() {
      return "port";
    }

    @Override
    public ValueType type() {
      return ValueType.INTEGER;
    }

    @Override
    public Optional<Node> of(MapNode target) {
      return Optional.of(Literal.of(80));
    }

    @Override
    public boolean isIn(MapNode bound) {
      return bound.at("spec", "port") != null;
    }
  }

  @Test
  void a_conditional_resource_is_there_only_when_its_condition_holds() {
    Stack stack = Stack.named("shop").with(thing("api")).when(METRICS, thing("monitor"));

    assertThat(addresses(stack.resolve(DEV))).containsExactly("shop/Thing/api");
    assertThat(addresses(stack.resolve(DEV.with("metrics", true))))
        .containsExactly("shop/Thing/api", "shop/Thing/monitor");
  }

  @Test
  void a_reference_to_a_conditional_resource_that_is_off_is_a_problem() {
    Thing monitor = thing("monitor");
    Stack stack =
        Stack.named("shop").with(thing("api").spec("of", monitor.name())).when(METRICS, monitor);

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0205 Reference to a resource that is not there
              at shop/Thing/api, spec.of
              shop/Thing/monitor is referred to, but its condition does not hold here.
              Fix: put what refers to it under the same condition.""");
  }

  @Test
  void an_output_of_a_resource_that_is_off_is_a_problem_too() {
    Thing monitor = thing("monitor");
    Stack stack = Stack.named("shop").when(METRICS, monitor).output("monitor", monitor.name());

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .startsWith("LAP-0205 Reference to a resource that is not there\n  at shop, monitor\n");
  }

  @Test
  void outputs_are_values() {
    Manifests manifests =
        Stack.named("shop")
            .with(thing("api"))
            .output("url", Text.format("https://%s", thing("api").name()))
            .resolve(DEV);

    assertThat(manifests.outputs()).containsExactly(entry("url", Literal.of("https://api")));
  }

  @Test
  void a_repeated_resource_is_there_once_for_each_record() {
    Stack stack =
        Stack.named("shop")
            .forEach(
                SITES, site -> thing("site").named(site.get(NAME)).spec("port", site.get(PORT)));

    Manifests manifests = stack.resolve(TWO_SITES);

    assertThat(addresses(manifests)).containsExactly("shop/Thing/site[a]", "shop/Thing/site[b]");
    assertThat(spec(manifests, "shop/Thing/site[a]")).isEqualTo("{\"port\":80}");
    assertThat(spec(manifests, "shop/Thing/site[b]")).isEqualTo("{\"port\":81}");
    assertThat(addresses(stack.resolve(DEV))).isEmpty();
  }

  @Test
  void within_a_repetition_a_reference_means_the_object_of_the_same_record() {
    Thing inner = thing("inner");
    Stack stack =
        Stack.named("shop")
            .forEach(
                SITES,
                site ->
                    all(
                        inner.named(Text.format("in-%s", site.get(NAME))),
                        thing("outer")
                            .named(Text.format("out-%s", site.get(NAME)))
                            .spec("of", inner.name())));

    Manifests manifests = stack.resolve(TWO_SITES);

    assertThat(spec(manifests, "shop/Thing/outer[b]")).isEqualTo("{\"of\":\"in-b\"}");
    assertThat(at(manifests, "shop/Thing/outer[b]").after())
        .containsExactly(Address.parse("shop/Thing/inner[b]"));
  }

  @Test
  void a_condition_within_a_repetition_changes_nothing_in_what_is_meant() {
    Thing inner = thing("inner");
    Stack stack =
        Stack.named("shop")
            .forEach(
                SITES,
                site ->
                    all(
                        inner.named(site.get(NAME)),
                        assembly ->
                            assembly.when(
                                METRICS,
                                List.of(
                                    thing("outer")
                                        .named(Text.format("out-%s", site.get(NAME)))
                                        .spec("of", inner.name())))));

    assertThat(spec(stack.resolve(TWO_SITES.with("metrics", true)), "shop/Thing/outer[a]"))
        .isEqualTo("{\"of\":\"a\"}");
  }

  private static Part all(Part... parts) {
    return assembly -> List.of(parts).forEach(part -> part.join(assembly));
  }

  @Test
  void a_repeated_resource_cannot_be_meant_from_outside() {
    Thing site = thing("site");
    Stack stack =
        Stack.named("shop")
            .forEach(SITES, each -> site.named(each.get(NAME)))
            .with(thing("api").spec("of", site.name()));

    assertThat(problemsOf(() -> stack.resolve(TWO_SITES)))
        .isEqualTo(
            """
            LAP-0210 Repeated resource referred to from outside
              at shop/Thing/api, spec.of
              This is there once for each record of sites; which of them is meant is not known here.
              Fix: refer to it only within the same repetition.""");
  }

  @Test
  void what_comes_after_a_repeated_resource_comes_after_all_of_its_objects() {
    Thing site = thing("site");
    Stack stack =
        Stack.named("shop")
            .with(thing("api").after(site))
            .forEach(SITES, each -> site.named(each.get(NAME)));

    assertThat(addresses(stack.resolve(TWO_SITES)))
        .containsExactly("shop/Thing/site[a]", "shop/Thing/site[b]", "shop/Thing/api");
  }

  @Test
  void what_comes_after_a_resource_that_is_off_needs_nothing() {
    Thing monitor = thing("monitor");
    Manifests manifests =
        Stack.named("shop").with(thing("api").after(monitor)).when(METRICS, monitor).resolve(DEV);

    assertThat(at(manifests, "shop/Thing/api").after()).isEmpty();
  }

  @Test
  void nested_repetitions_have_addresses_of_their_own_whatever_the_keys() {
    Input<List<MapNode>> sites = Input.records("sites", NAME, SLUG);
    Input<List<MapNode>> others = Input.records("others", NAME, SLUG);
    Stack stack =
        Stack.named("shop")
            .with(
                assembly -> {
                  var site = new Item(sites);
                  var other = new Item(others);
                  Part thing =
                      thing("x").named(Text.format("%s.%s", site.get(SLUG), other.get(SLUG)));
                  assembly.each(site, List.of(inner -> inner.each(other, List.of(thing))));
                });

    Manifests manifests =
        stack.resolve(DEV.with("sites", rows("a,b", "a")).with("others", rows("c", "b,c")));

    assertThat(addresses(manifests))
        .containsExactlyInAnyOrder(
            "shop/Thing/x[a\\,b,c]",
            "shop/Thing/x[a\\,b,b\\,c]",
            "shop/Thing/x[a,c]",
            "shop/Thing/x[a,b\\,c]");
  }

  private static final Input<String> SLUG = Input.text("slug");

  private static List<Map<String, String>> rows(String first, String second) {
    return List.of(Map.of("name", first, "slug", "x"), Map.of("name", second, "slug", "y"));
  }

  @Test
  void an_address_used_twice_is_a_problem() {
    Stack stack = Stack.named("shop").with(thing("api"), thing("api"));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0201 Address used twice
              at shop/Thing/api
              Two resources of this stack are Thing/api.
              Fix: give one of them another id, or add it only once.""");
  }

  @Test
  void an_object_described_twice_is_a_problem() {
    Stack stack =
        Stack.named("shop").with(thing("a").named(Literal.of("x")), thing("b").named(PLAIN));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0202 Object described twice
              at shop/Thing/b
              Thing x is described by shop/Thing/a too.
              Fix: give one of them another name or another namespace.""");
  }

  private static final Input<String> PLAIN = Input.text("plain").orElse("x");

  @Test
  void a_circle_of_values_is_a_problem_that_shows_it() {
    Thing a = thing("a").named(thing("b").name());
    Thing b = thing("b").named(thing("a").name());
    Stack stack = Stack.named("shop").with(a, b);

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0206 Dependency cycle
              at shop/Thing/a, metadata.name
              shop/Thing/b name → shop/Thing/a name → shop/Thing/b name
              Fix: write one of these values out, so that it no longer needs the next one.

            LAP-0206 Dependency cycle
              at shop/Thing/b, metadata.name
              shop/Thing/a name → shop/Thing/b name → shop/Thing/a name
              Fix: write one of these values out, so that it no longer needs the next one.""");
  }

  @Test
  void a_resource_may_refer_to_itself() {
    Thing a = thing("a");
    Manifests manifests = Stack.named("shop").with(a.spec("me", a.name())).resolve(DEV);

    assertThat(spec(manifests, "shop/Thing/a")).isEqualTo("{\"me\":\"a\"}");
  }

  @Test
  void a_circle_of_orders_is_a_problem_that_shows_it() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").after(thing("c")), thing("b").after(thing("a")))
            .with(thing("c").after(thing("b")), thing("d").after(thing("c")));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0206 Dependency cycle
              at shop/Thing/a
              shop/Thing/a → shop/Thing/c → shop/Thing/b → shop/Thing/a
              Fix: write one of the values out, or take away one after(…), so that one can be made first.""");
  }

  @Test
  void a_mistake_in_a_draft_is_reported_at_its_address() {
    Draft flawed =
        thing("api").draft().flawed("LAP-0399", "Odd", "spec.x", "It is odd.", "make it even.");

    assertThat(problemsOf(() -> Stack.named("shop").with(new Thing(flawed)).resolve(DEV)))
        .isEqualTo("LAP-0399 Odd\n  at shop/Thing/api, spec.x\n  It is odd.\n  Fix: make it even.");
  }

  @Test
  void mistakes_in_the_description_and_in_the_environment_are_reported_together() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").spec("of", thing("gone").name()), thing("b").spec("n", NAME));

    assertThat(problemsOf(() -> stack.resolve(DEV.with("nam", "x"))))
        .contains("LAP-0101 Input without a value\n  at dev, name\n")
        .contains("LAP-0102 Unknown input\n  at with(\"nam\", …)\n")
        .contains("LAP-0203 Unknown resource\n  at shop/Thing/a, spec.of\n");
  }

  @Test
  void a_missing_value_is_reported_once_and_nothing_that_follows_from_it() {
    Thing a = thing("a").named(NAME);
    Input<Boolean> on = Input.flag("on");
    Thing guarded = thing("guarded");
    Stack stack =
        Stack.named("shop")
            .with(a, thing("b").named(NAME), thing("c").spec("of", a.name()))
            .when(on, guarded)
            .with(thing("d").spec("of", guarded.name()));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0101 Input without a value
              at dev, name
              name has no value.
              Fix: give it one.

            LAP-0101 Input without a value
              at dev, on
              on has no value.
              Fix: give it one.""");
  }

  @Test
  void an_input_within_an_input_is_a_problem() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").spec("x", Input.text("api").orElse("")))
            .with(thing("b").spec("x", Input.text("api.tag").orElse("")));

    assertThat(problemsOf(() -> stack.link()))
        .isEqualTo(
            """
            LAP-0106 Input within an input
              at api.tag
              Both api and api.tag are inputs; in a values file one would lie within the other.
              Fix: give one of them another name.""");
  }

  @Test
  void an_input_declared_in_two_ways_is_a_problem() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").spec("x", Input.text("tag").orElse("1")))
            .with(thing("b").spec("x", Input.text("tag").orElse("2")));

    assertThat(problemsOf(() -> stack.link())).startsWith("LAP-0105 Input declared in two ways");
  }

  @Test
  void the_release_s_own_names_are_taken() {
    Stack stack =
        Stack.named("shop").with(thing("a").spec("x", Input.text("release.name").orElse("")));

    assertThat(problemsOf(() -> stack.link()))
        .isEqualTo(
            """
            LAP-0108 Name of a built-in input
              at release.name
              Every release has an input of this name by itself.
              Fix: use the inputs of Release, or give yours another name.""");
  }

  @Test
  void the_release_s_names_are_the_stack_s_unless_they_are_said() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").named(Release.prefixed("a")).spec("ns", Release.NAMESPACE));

    Manifests plain = stack.resolve(DEV);
    Manifests said = stack.resolve(DEV.released("blue", "prod"));

    assertThat(plain.all()).hasToString("[Thing shop-a]");
    assertThat(spec(plain, "shop/Thing/a")).isEqualTo("{\"ns\":\"default\"}");
    assertThat(said.all()).hasToString("[Thing blue-a]");
    assertThat(spec(said, "shop/Thing/a")).isEqualTo("{\"ns\":\"prod\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a[b", "My Shop", "-a", "a-", "a.b"})
  void a_stack_is_named_by_a_dns_label(String name) {
    assertThatThrownBy(() -> Stack.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A stack's name is a DNS label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a[b"})
  void an_id_that_no_address_can_hold_is_a_problem(String id) {
    Draft draft = Draft.of("v1", "ConfigMap", id).named(Literal.of("a"));
    Stack stack = Stack.named("shop").with((Resource) () -> draft);

    assertThatThrownBy(() -> stack.resolve(Environment.named("prod")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            """
            LAP-0215 Id that no address can hold
              at shop/ConfigMap/%s
              An id is not empty and has neither a slash nor an opening bracket; this one is "%s".
              Fix: give the resource another id, and its name in Kubernetes with withName(…) where it\
             differs."""
                .formatted(id, id));
  }

  @Test
  void a_change_to_each_resource_is_seen_by_references_and_made_in_components_too() {
    Stack stack =
        Stack.named("shop")
            .with(thing("a").spec("other", thing("b").name()), thing("b"))
            .with(Component.named("cache").with(thing("c")))
            .changingEach(draft -> draft.named(Release.prefixed(draft.id().id())))
            .changingEach(draft -> draft.set(Literal.of("red"), "metadata", "labels", "team"));

    Manifests found = stack.resolve(DEV);

    assertThat(found)
        .extracting(it -> it.key().name())
        .containsExactlyInAnyOrder("shop-a", "shop-b", "shop-c");
    assertThat(found.toYaml()).contains("other: shop-b").contains("team: red");
  }
}
