package io.lapstrake.helm.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.stack.Stack;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is secret in records stands in no file of a chart; its user has to give it. */
class WithheldTest {

  private static final Input<String> NAME = Input.text("name");
  private static final Input<String> PASSWORD = Input.text("password").sensitive();
  private static final Input<String> TEAM = Input.text("team").orElse("none");
  private static final Input<String> KNOWN = PASSWORD.orElse("hunter2");

  private static Stack of(Input<List<MapNode>> users, Input<String> password) {
    MapPart each = MapPart.forEach(users, user -> Entry.of(user.get(NAME), user.get(password)));
    Resource thing =
        () -> Draft.of("example.com/v1", "Thing", "one").set(MapNode.EMPTY.with(each), "spec");
    return Stack.named("shop").with(thing);
  }

  private static MapNode ann() {
    return MapNode.of("name", "ann").with("password", "hunter2");
  }

  @Test
  void a_default_of_records_with_a_secret_in_it_is_not_written() {
    Input<List<MapNode>> list = Input.records("users", NAME, PASSWORD).orElse(List.of(ann()));
    Input<List<MapNode>> map = Input.recordsByKey("users", NAME, PASSWORD).orElse(List.of(ann()));

    assertThat(Chart.of(of(list, PASSWORD)).files().values())
        .noneMatch(it -> it.contains("hunter2"));
    assertThat(Chart.of(of(map, PASSWORD)).files().values())
        .noneMatch(it -> it.contains("hunter2"));
    try (var harness = new ChartHarness(of(list, PASSWORD))) {
      assertThat(harness.helm().refusal("{}")).contains("users");
      harness.assertSame("users: [{name: bob, password: abc}]");
    }
  }

  @Test
  void an_example_of_records_with_a_secret_in_it_is_not_written() {
    Input<List<MapNode>> list = Input.records("users", NAME, PASSWORD).example(List.of(ann()));

    assertThat(Chart.of(of(list, PASSWORD)).files().values())
        .noneMatch(it -> it.contains("hunter2"));
  }

  @Test
  void a_secret_default_of_a_field_is_not_written_and_the_field_must_be_given() {
    Input<List<MapNode>> users = Input.records("users", NAME, KNOWN);

    assertThat(Chart.of(of(users, KNOWN)).files().values()).noneMatch(it -> it.contains("hunter2"));
    try (var harness = new ChartHarness(of(users, KNOWN))) {
      harness.assertSame("{}");
      harness.assertSame("users: [{name: bob, password: abc}]");
      assertThat(harness.helm().refusal("users: [{name: bob}]")).contains("password");
    }
  }

  @Test
  void what_is_given_takes_the_place_of_records_by_key_with_a_secret_in_them() {
    Input<List<MapNode>> users = Input.recordsByKey("users", NAME, PASSWORD).orElse(List.of(ann()));

    try (var harness = new ChartHarness(of(users, PASSWORD))) {
      assertThat(harness.assertSame("users: {bob: {password: abc}}")).doesNotContain("ann");
      harness.assertSame("users: {bob: {password: abc}}", "users: {eve: {password: def}}");
      harness.assertSame("users: {}");
      harness.assertAlike(Map.of("users", MapNode.of("ann", Literal.NULL)));
      harness.assertAlike(Map.of("users", MapNode.of("ann", MapNode.EMPTY)));
    }
  }

  @Test
  void records_by_key_without_a_secret_are_merged_though_they_may_have_one() {
    Input<List<MapNode>> users =
        Input.recordsByKey("users", NAME, PASSWORD.orElse(""), TEAM)
            .orElse(List.of(MapNode.of("name", "ann").with("team", "a")));
    MapPart each = MapPart.forEach(users, user -> Entry.of(user.get(NAME), user.get(TEAM)));
    Resource thing =
        () -> Draft.of("example.com/v1", "Thing", "one").set(MapNode.EMPTY.with(each), "spec");

    try (var harness = new ChartHarness(Stack.named("shop").with(thing))) {
      assertThat(harness.assertSame("users: {ann: {password: abc}}")).contains("\"ann\": \"a\"");
    }
  }

  @Test
  void what_is_given_takes_the_place_of_a_secret_block() {
    Input<MapNode> block =
        Input.block("block").sensitive().orElse(MapNode.of("a", MapNode.of("b", "hunter2")));
    Resource thing =
        () -> Draft.of("example.com/v1", "Thing", "one").set(MapNode.of("it", block), "spec");

    try (var harness = new ChartHarness(Stack.named("shop").with(thing))) {
      assertThat(harness.assertSame("block: {a: {c: d}}")).doesNotContain("hunter2");
      harness.assertSame("block: {}");
      harness.assertSame("block: {x: y}", "block: {a: {c: d}}");
    }
  }
}
