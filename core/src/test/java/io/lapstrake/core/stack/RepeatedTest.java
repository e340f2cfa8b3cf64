package io.lapstrake.core.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.problem.ProblemException;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.ListNode;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.TextsInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Records in maps, lists of texts, records within records, and what users add to maps and lists.
 */
class RepeatedTest {

  private static final Input<String> NAME = Input.text("name").matching("[a-z]+");
  private static final Input<Integer> SIZE = Input.integer("size").orElse(1);
  private static final TextsInput HOSTS = Input.texts("hosts").matching("[a-z.]+");
  private static final Input<List<MapNode>> TENANTS =
      Input.recordsByKey("tenants", NAME, SIZE, HOSTS);

  private static Resource thing(String id, Node spec) {
    return () -> Draft.of("example.com/v1", "Thing", id).set(spec, "spec");
  }

  private static Manifests resolve(Stack stack, String values) {
    return stack.resolve(Environment.named("test").values("values.yaml", values));
  }

  private static Node spec(Manifests manifests) {
    return Node.of(manifests.iterator().next().tree().get("spec"));
  }

  @Test
  void a_map_of_records_repeats_by_its_keys_in_their_order() {
    Stack stack =
        Stack.named("s")
            .forEach(
                TENANTS,
                tenant ->
                    (Resource)
                        () ->
                            Draft.of("example.com/v1", "Thing", "one")
                                .named(tenant.get(NAME))
                                .set(tenant.get(SIZE), "spec", "size"));

    Manifests found = resolve(stack, "tenants: {beta: {size: 3}, acme: {}}");

    assertThat(found)
        .extracting(it -> it.address().toString())
        .containsExactly("s/Thing/one[acme]", "s/Thing/one[beta]");
    assertThat(found)
        .extracting(Manifest::tree)
        .extracting(it -> it.at("spec", "size"))
        .containsExactly(Node.of(1), Node.of(3));
  }

  @Test
  void maps_of_records_are_merged_by_key() {
    Stack stack = Stack.named("s").with(thing("one", MapNode.of("names", ListNode.of(names()))));
    Manifests found =
        stack.resolve(
            Environment.named("test")
                .values("first.yaml", "tenants: {beta: {size: 3}}")
                .values("second.yaml", "tenants: {acme: {size: 2}, beta: {hosts: [x.y]}}"));

    assertThat(spec(found)).isEqualTo(Node.of(Map.of("names", List.of("acme 2", "beta 3"))));
  }

  private static ListPart names() {
    return ListPart.forEach(
        TENANTS, tenant -> Text.format("%s %s", tenant.get(NAME), tenant.get(SIZE)));
  }

  @Test
  void records_repeat_within_records() {
    var tenant = new Item(TENANTS);
    var host = new Item(tenant.get(HOSTS));
    ListPart rule = MapNode.of("host", TextsInput.at(host)).with("tenant", tenant.get(NAME));
    ListNode rules =
        ListNode.of(new ListPart.Each(tenant, List.of(new ListPart.Each(host, List.of(rule)))));
    Stack stack = Stack.named("s").with(thing("one", MapNode.of("rules", rules)));

    assertThat(spec(resolve(stack, "tenants: {b: {hosts: [z.a, x.a]}, a: {hosts: [y.a]}, c: {}}")))
        .isEqualTo(
            Node.of(
                Map.of(
                    "rules",
                    List.of(
                        Map.of("host", "y.a", "tenant", "a"),
                        Map.of("host", "z.a", "tenant", "b"),
                        Map.of("host", "x.a", "tenant", "b")))));
  }

  @Test
  void a_part_repeats_over_texts() {
    Stack stack =
        Stack.named("s")
            .forEach(
                HOSTS,
                host -> (Resource) () -> Draft.of("example.com/v1", "Thing", "one").named(host));

    assertThat(resolve(stack, "hosts: [b.c, a.b]"))
        .extracting(it -> it.address().toString())
        .containsExactlyInAnyOrder("s/Thing/one[b.c]", "s/Thing/one[a.b]");
  }

  @Test
  void entries_and_items_repeat_over_texts() {
    MapNode spec =
        MapNode.of("list", ListNode.of(ListPart.forEach(HOSTS, host -> host)))
            .with(
                "map",
                MapNode.EMPTY.with(MapPart.forEach(HOSTS, host -> Entry.of(host, Literal.TRUE))));
    Stack stack = Stack.named("s").with(thing("one", spec));

    assertThat(spec(resolve(stack, "hosts: [b.c, a.b]")))
        .isEqualTo(
            Node.of(
                Map.of("list", List.of("b.c", "a.b"), "map", Map.of("a.b", true, "b.c", true))));
  }

  @Test
  void what_is_no_such_record_is_a_problem_at_its_place() {
    Stack stack = Stack.named("s").with(thing("one", MapNode.of("t", ListNode.of(names()))));

    assertThatThrownBy(
            () ->
                resolve(
                    stack,
                    """
                    tenants:
                      ACME: {size: 1}
                      beta: {sise: 2}
                      gamma: 3
                      delta: {hosts: [a.b, A, a.b]}
                    """))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("tenants.ACME")
        .hasMessageContaining("a text that matches [a-z]+ is needed")
        .hasMessageContaining("tenants.beta.sise")
        .hasMessageContaining("they have size, hosts")
        .hasMessageContaining("3 was given; a record with size, hosts is needed")
        .hasMessageContaining("tenants.delta.hosts[1]")
        .hasMessageContaining("Both [0] and [2] have the text \"a.b\"");
  }

  @Test
  void the_example_of_a_map_of_records_is_written_as_records() {
    Input<List<MapNode>> input =
        TENANTS.example(List.of(MapNode.of("name", "acme").with("size", 3)));

    assertThat(input.example()).contains(Node.of(Map.of("acme", Map.of("size", 3))));
  }

  @Test
  void what_a_user_adds_stands_beside_what_is_there() {
    Input<MapNode> labels = Input.block("labels");
    Input<ListNode> args = Input.list("args");
    MapNode spec =
        MapNode.of("labels", MapNode.of("app", "x").with(MapPart.spread(labels)))
            .with("only", MapNode.EMPTY.with(MapPart.spread(labels)))
            .with("args", ListNode.of(Node.of("--on"), ListPart.spread(args)));
    Stack stack = Stack.named("s").with(thing("one", spec));

    assertThat(spec(resolve(stack, "{labels: {tier: web}, args: [a, {b: 1}]}")))
        .isEqualTo(
            Node.of(
                Map.of(
                    "labels", Map.of("app", "x", "tier", "web"),
                    "only", Map.of("tier", "web"),
                    "args", List.of("--on", "a", Map.of("b", 1)))));
    assertThat(spec(resolve(stack, "{}")))
        .isEqualTo(Node.of(Map.of("labels", Map.of("app", "x"), "args", List.of("--on"))));
    assertThatThrownBy(() -> resolve(stack, "labels: {app: y}"))
        .hasMessageContaining("LAP-0207")
        .hasMessageContaining("\"app\"");
  }

  @Test
  void only_records_can_be_repeated() {
    assertThatThrownBy(() -> new Item(SIZE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Only an input of records can be repeated");
  }
}
