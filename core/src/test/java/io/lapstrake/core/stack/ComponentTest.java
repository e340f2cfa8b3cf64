package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.addresses;
import static io.lapstrake.core.stack.Things.at;
import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.spec;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How components' inputs are named and bound, and what can be seen from where. */
class ComponentTest {

  private static final Environment DEV = Environment.named("dev");
  private static final Input<Integer> SIZE = Input.integer("size").between(1, 9).orElse(1);
  private static final Input<String> NAME = Input.text("name");
  private static final Input<List<MapNode>> SITES = Input.records("sites", NAME);
  private static final Environment TWO_SITES =
      DEV.with("sites", List.of(Map.of("name", "a"), Map.of("name", "b")));

  private final Component cache = Component.named("cache").with(thing("redis").spec("n", SIZE));

  @Test
  void an_input_is_called_after_the_components_around_it() {
    Component outer = Component.named("outer").with(cache, thing("x").spec("n", SIZE));
    Stack stack = Stack.named("shop").with(outer, thing("y").spec("n", SIZE));

    Manifests manifests =
        stack.resolve(DEV.with("outer.cache.size", 3).with("outer.size", 4).with(SIZE, 5));

    assertThat(stack.link().inputs().keySet())
        .containsExactly("outer.cache.size", "outer.size", "size");
    assertThat(spec(manifests, "shop/outer/cache/Thing/redis")).isEqualTo("{\"n\":3}");
    assertThat(spec(manifests, "shop/outer/Thing/x")).isEqualTo("{\"n\":4}");
    assertThat(spec(manifests, "shop/Thing/y")).isEqualTo("{\"n\":5}");
  }

  @Test
  void a_global_input_is_the_same_in_every_component() {
    Input<Integer> all = Input.integer("global.size").orElse(7);
    Component outer = Component.named("outer").with(thing("x").spec("n", all));
    Component bound = Component.named("bound").with(thing("z").spec("n", all));
    Stack stack =
        Stack.named("shop").with(outer, bound.bind(all, Literal.of(9)), thing("y").spec("n", all));

    Manifests manifests = stack.resolve(DEV.with(all, 3));

    assertThat(stack.link().inputs().keySet()).containsExactly("global.size");
    assertThat(spec(manifests, "shop/outer/Thing/x")).isEqualTo("{\"n\":3}");
    assertThat(spec(manifests, "shop/bound/Thing/z")).isEqualTo("{\"n\":9}");
    assertThat(spec(manifests, "shop/Thing/y")).isEqualTo("{\"n\":3}");
  }

  @Test
  void an_input_bound_by_the_parent_is_no_input_of_the_stack() {
    Input<Integer> all = Input.integer("all").orElse(7);
    Stack stack = Stack.named("shop").with(cache.bind(SIZE, all));

    assertThat(stack.link().inputs().keySet()).containsExactly("all");
    assertThat(spec(stack.resolve(DEV), "shop/cache/Thing/redis")).isEqualTo("{\"n\":7}");
  }

  @Test
  void a_parent_binds_through_several_levels() {
    Input<Integer> middle = Input.integer("middle").orElse(2);
    Component outer =
        Component.named("outer").with(cache.bind(SIZE, middle)).bind(middle, Literal.of(8));

    assertThat(spec(Stack.named("shop").with(outer).resolve(DEV), "shop/outer/cache/Thing/redis"))
        .isEqualTo("{\"n\":8}");
  }

  @Test
  void an_input_is_bound_to_what_refers_to_the_parent_s_resources() {
    Thing web = thing("web").spec("port", Literal.of(8080));
    Component user =
        Component.named("user").with(thing("x").spec("of", NAME)).bind(NAME, web.name());

    Manifests manifests = Stack.named("shop").with(user, web).resolve(DEV);

    assertThat(spec(manifests, "shop/user/Thing/x")).isEqualTo("{\"of\":\"web\"}");
    assertThat(addresses(manifests)).containsExactly("shop/Thing/web", "shop/user/Thing/x");
  }

  @Test
  void the_parent_sees_outputs_and_the_component_sees_the_parent_s_resources() {
    Thing web = thing("web");
    Component api =
        Component.named("api")
            .with(thing("x").spec("of", web.name()))
            .output("url", Text.format("https://%s/%s", thing("x").name(), SIZE))
            .output("size", SIZE);
    Stack stack =
        Stack.named("shop")
            .with(web, api)
            .with(thing("y").spec("url", api.text("url")).spec("n", api.integer("size")));

    Manifests manifests = stack.resolve(DEV.with("api.size", 4));

    assertThat(spec(manifests, "shop/Thing/y")).isEqualTo("{\"n\":4,\"url\":\"https://x/4\"}");
    assertThat(spec(manifests, "shop/api/Thing/x")).isEqualTo("{\"of\":\"web\"}");
    assertThat(at(manifests, "shop/Thing/y").after()).hasToString("[shop/api/Thing/x]");
  }

  @Test
  void the_nearest_resource_is_meant() {
    Thing web = thing("web");
    Component api =
        Component.named("api")
            .with(web.named(Literal.of("inner")), thing("x").spec("of", web.name()));

    Manifests manifests =
        Stack.named("shop").with(api, web.named(Literal.of("outer"))).resolve(DEV);

    assertThat(spec(manifests, "shop/api/Thing/x")).isEqualTo("{\"of\":\"inner\"}");
  }

  @Test
  void a_component_s_resources_are_not_seen_from_outside() {
    Stack stack = Stack.named("shop").with(cache, thing("x").spec("of", thing("redis").name()));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .startsWith("LAP-0203 Unknown resource\n  at shop/Thing/x, spec.of\n");
  }

  @Test
  void an_unknown_output_or_component_is_a_problem_that_lists_those_there_are() {
    Component api = Component.named("api").output("url", Literal.of("x"));
    Stack stack =
        Stack.named("shop")
            .with(api, thing("a").spec("x", api.text("host")))
            .with(thing("b").spec("x", Component.named("apo").text("url")));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0204 Reference to what is not there
              at shop/Thing/a, spec.x
              shop/api has no output "host"; it has url.
              Fix: refer to one that it has, or add it to shop/api.

            LAP-0203 Unknown resource
              at shop/Thing/b, spec.x
              Component/apo is referred to but is no part of this stack; it has Component/api.
              Fix: add it to the stack with with(…).""");
  }

  @Test
  void an_output_of_another_type_is_a_problem() {
    Component api = Component.named("api").output("port", Literal.of(80));
    Stack stack = Stack.named("shop").with(api, thing("a").spec("x", api.text("port")));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0212 Output of another type
              at shop/Thing/a, spec.x
              The output "port" of shop/api is of type INTEGER; it is asked for as TEXT.
              Fix: ask for it as what it is, or turn it into text with Text.format("%s", …).""");
  }

  @Test
  void a_circle_through_outputs_and_bindings_is_a_problem() {
    Component named = Component.named("api").output("name", NAME);
    Component api = named.bind(NAME, named.text("name"));
    Stack stack = Stack.named("shop").with(api, thing("a").spec("x", api.text("name")));

    assertThat(problemsOf(() -> stack.resolve(DEV)))
        .isEqualTo(
            """
            LAP-0206 Dependency cycle
              at shop/Thing/a, spec.x
              shop/api output "name" → shop/api output "name"
              Fix: write one of these values out, so that it no longer needs the next one.""");
  }

  @Test
  void a_condition_over_a_component_is_the_parent_s() {
    Input<Boolean> on = Input.flag("on").orElse(false);
    Stack stack = Stack.named("shop").when(on, cache);

    assertThat(stack.link().inputs().keySet()).containsExactly("cache.size", "on");
    assertThat(addresses(stack.resolve(DEV))).isEmpty();
    assertThat(addresses(stack.resolve(DEV.with(on, true))))
        .containsExactly("shop/cache/Thing/redis");
  }

  @Test
  void a_repetition_over_a_component_is_the_parent_s() {
    Stack stack =
        Stack.named("shop")
            .forEach(
                SITES,
                site ->
                    Component.named("site")
                        .with(thing("x").named(Text.format("%s-x", NAME)))
                        .with(thing("y").named(Text.format("%s-y", site.get(NAME))))
                        .with(thing("z").named(Text.format("%s-z", NAME)).spec("of", X.name()))
                        .bind(NAME, site.get(NAME)));

    Manifests manifests = stack.resolve(TWO_SITES);

    assertThat(stack.link().inputs().keySet()).containsExactly("sites");
    assertThat(manifests.all())
        .extracting(manifest -> manifest.key().name())
        .containsExactly("a-x", "a-y", "a-z", "b-x", "b-y", "b-z");
    assertThat(spec(manifests, "shop/site/Thing/z[b]")).isEqualTo("{\"of\":\"b-x\"}");
  }

  private static final Thing X = thing("x");

  @Test
  void a_repetition_within_a_component_is_over_its_own_records() {
    Component each =
        Component.named("all").forEach(SITES, site -> thing("x").named(site.get(NAME)));

    assertThat(
            addresses(
                Stack.named("shop")
                    .with(each)
                    .resolve(DEV.with("all.sites", List.of(Map.of("name", "a"))))))
        .containsExactly("shop/all/Thing/x[a]");
    assertThat(addresses(Stack.named("shop").with(each.bind(SITES, SITES)).resolve(TWO_SITES)))
        .containsExactly("shop/all/Thing/x[a]", "shop/all/Thing/x[b]");
  }

  @Test
  void the_stack_s_namespace_is_said_by_the_stack_alone() {
    Input<String> namespace = Input.text("ns").orElse("prod");
    Stack stack = Stack.named("shop").in(namespace).with(cache, thing("x"));

    Manifests manifests = stack.resolve(DEV);

    assertThat(stack.link().inputs().keySet()).containsExactly("cache.size", "ns");
    assertThat(manifests.all()).hasToString("[Thing prod/redis, Thing prod/x]");
  }

  @Test
  void an_optional_input_stays_optional_when_its_parent_binds_it_to_one() {
    Input<String> note = Input.text("note").optional();
    Thing x = thing("x").spec("has", flagText(Condition.present(note)));
    Component inner = Component.named("in").with(x).bind(note, Input.text("note").optional());

    Stack stack = Stack.named("shop").with(inner);

    assertThat(spec(stack.resolve(DEV), "shop/in/Thing/x")).isEqualTo("{\"has\":\"false\"}");
    assertThat(spec(stack.resolve(DEV.with("note", "n")), "shop/in/Thing/x"))
        .isEqualTo("{\"has\":\"true\"}");
  }

  private static Text flagText(Condition condition) {
    return Text.format("%s", condition);
  }

  @Test
  void an_optional_input_that_is_bound_to_a_value_is_present() {
    Input<String> note = Input.text("note").optional();
    Thing x = thing("x").spec("has", flagText(Condition.present(note)));
    Component inner = Component.named("in").with(x).bind(note, Literal.of("n"));

    assertThat(spec(Stack.named("shop").with(inner).resolve(DEV), "shop/in/Thing/x"))
        .isEqualTo("{\"has\":\"true\"}");
  }

  /** A literal 3.0 is a whole number. */
  @Test
  void a_decimal_may_be_bound_to_a_whole_number_whatever_it_is_compared_with() {
    Input<Double> rate = Input.decimal("rate");
    Input<Boolean> on = Input.flag("on").orElse(true);
    Condition less = Condition.less(Choice.when(on, rate).otherwise(0.5), 1);
    Condition equal = Condition.equal(Choice.when(on, rate).otherwise(0.5), Literal.of(3.0));
    Thing x = thing("x").spec("is", Text.format("%s %s", flagText(less), flagText(equal)));
    Component inner = Component.named("in").with(x).bind(rate, Literal.of(3.0));

    assertThat(spec(Stack.named("shop").with(inner).resolve(DEV), "shop/in/Thing/x"))
        .isEqualTo("{\"is\":\"false true\"}");
  }

  @Test
  void a_component_added_twice_is_a_problem() {
    assertThat(problemsOf(() -> Stack.named("shop").with(cache, cache).resolve(DEV)))
        .isEqualTo(
            """
            LAP-0201 Address used twice
              at shop/cache
              Two components are called cache.
              Fix: give one of them another name, or add it only once.""");
  }

  @Test
  void a_literal_that_the_input_does_not_accept_is_a_mistake_of_the_program() {
    assertThatThrownBy(() -> cache.bind(SIZE, Literal.of(10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The input size of cache cannot be bound:"
                + " 10 was given; a whole number from 1 to 9 is needed.");
  }

  @Test
  void records_are_bound_to_an_input_of_the_same_records_only() {
    assertThatThrownBy(() -> cache.bind(SITES, Input.records("other", Input.text("id"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The records sites of cache can only be bound to an input of such");
  }

  @Test
  void a_component_s_name_is_a_segment_of_inputs_names() {
    assertThatThrownBy(() -> Component.named("my-cache"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A component's name is a letter, then letters and digits, not \"my-cache\"");
  }
}
