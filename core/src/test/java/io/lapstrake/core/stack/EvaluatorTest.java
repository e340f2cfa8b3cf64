package io.lapstrake.core.stack;

import static io.lapstrake.core.stack.Things.problemsOf;
import static io.lapstrake.core.stack.Things.spec;
import static io.lapstrake.core.stack.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.lapstrake.core.stack.Things.Thing;
import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Condition;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tree becomes once its inputs are bound. */
class EvaluatorTest {

  private static final Environment OFF = Environment.named("dev");
  private static final Environment ON = OFF.with("on", true);
  private static final Input<Boolean> FLAG = Input.flag("on").orElse(false);
  private static final Input<String> TAG = Input.text("tag").orElse("v1");
  private static final Input<Integer> COUNT = Input.integer("count").orElse(3);
  private static final Input<Double> RATE = Input.decimal("rate").orElse(0.5);
  private static final Input<String> NOTE = Input.text("note").optional();
  private static final Input<MapNode> BLOCK = Input.block("block");
  private static final Input<String> NAME = Input.text("name");
  private static final Input<Integer> PORT = Input.integer("port").orElse(80);
  private static final Input<String> HINT = Input.text("hint").optional();
  private static final Input<List<MapNode>> ROWS = Input.records("rows", NAME, PORT, HINT);
  private static final Environment TWO_ROWS =
      OFF.with("rows", List.of(Map.of("name", "a"), Map.of("name", "b", "port", 81, "hint", "h")));

  private static String resolve(Node value, Environment environment) {
    Thing thing = thing("x").spec("v", value);
    return spec(Stack.named("s").with(thing).resolve(environment), "s/Thing/x");
  }

  private static MapPart when(Condition condition, MapPart part) {
    return new MapPart.When(condition, List.of(part));
  }

  private static MapNode map(MapPart... parts) {
    return MapNode.of(List.of(parts));
  }

  private static ListPart item(Node node) {
    return new ListPart.When(FLAG, List.of(node));
  }

  @Test
  void an_entry_is_there_when_its_condition_holds() {
    MapNode map = map(Entry.of("a", "1"), new MapPart.When(FLAG, List.of(Entry.of("b", "2"))));

    assertThat(resolve(map, OFF)).isEqualTo("{\"v\":{\"a\":\"1\"}}");
    assertThat(resolve(map, ON)).isEqualTo("{\"v\":{\"a\":\"1\",\"b\":\"2\"}}");
  }

  @Test
  void an_item_is_there_when_its_condition_holds() {
    ListNode list = ListNode.of(item(Literal.of(1)), Literal.of(2), item(Literal.of(3)));

    assertThat(resolve(list, OFF)).isEqualTo("{\"v\":[2]}");
    assertThat(resolve(list, ON)).isEqualTo("{\"v\":[1,2,3]}");
  }

  @Test
  void what_was_written_with_parts_and_ends_without_any_vanishes_upward() {
    MapNode inner = map(new MapPart.When(FLAG, List.of(Entry.of("b", "2"))));
    ListNode list = ListNode.of(item(Literal.of(1)));

    assertThat(resolve(map(Entry.of("m", map(Entry.of("i", inner)))), OFF)).isEqualTo("null");
    assertThat(resolve(map(Entry.of("l", list), Entry.of("k", "1")), OFF))
        .isEqualTo("{\"v\":{\"k\":\"1\"}}");
    assertThat(resolve(ListNode.of(inner, Literal.of(2)), OFF)).isEqualTo("{\"v\":[2]}");
  }

  @Test
  void what_was_written_empty_stays() {
    MapNode map =
        map(
            Entry.of("m", MapNode.EMPTY),
            Entry.of("l", ListNode.EMPTY),
            when(Condition.not(FLAG), Entry.of("c", MapNode.EMPTY)));

    assertThat(resolve(map, OFF)).isEqualTo("{\"v\":{\"c\":{},\"l\":[],\"m\":{}}}");
  }

  @Test
  void a_block_stays_as_it_is_given_even_when_it_is_empty() {
    assertThat(resolve(BLOCK, OFF)).isEqualTo("{\"v\":{}}");
    assertThat(resolve(map(Entry.of("b", BLOCK)), OFF)).isEqualTo("{\"v\":{\"b\":{}}}");
    assertThat(resolve(BLOCK, OFF.withPair("block={a: [], b: null, c: {}}")))
        .isEqualTo("{\"v\":{\"a\":[],\"b\":null,\"c\":{}}}");
  }

  @Test
  void entries_and_items_are_repeated_over_records_whose_fields_have_defaults() {
    var row = new Item(ROWS);
    MapNode map = map(new MapPart.Each(row, List.of(Entry.of(row.get(NAME), row.get(PORT)))));
    var other = new Item(ROWS);
    ListNode list = ListNode.of(new ListPart.Each(other, List.of(other.get(PORT))));

    assertThat(resolve(map, TWO_ROWS)).isEqualTo("{\"v\":{\"a\":80,\"b\":81}}");
    assertThat(resolve(list, TWO_ROWS)).isEqualTo("{\"v\":[80,81]}");
    assertThat(resolve(map, OFF)).isEqualTo("null");
  }

  @Test
  void a_field_may_be_absent_where_it_is_asked_whether_it_is_there() {
    var row = new Item(ROWS);
    MapPart hint = when(Condition.present(row.get(HINT)), Entry.of("hint", row.get(HINT)));
    MapNode one = map(Entry.of("name", row.get(NAME)), hint);
    ListNode list = ListNode.of(new ListPart.Each(row, List.of(one)));

    assertThat(resolve(list, TWO_ROWS))
        .isEqualTo("{\"v\":[{\"name\":\"a\"},{\"name\":\"b\",\"hint\":\"h\"}]}");
  }

  @Test
  void an_item_outside_of_its_repetition_is_a_problem() {
    var row = new Item(ROWS);

    assertThat(problemsOf(() -> resolve(row.get(NAME), TWO_ROWS)))
        .isEqualTo(
            """
            LAP-0210 Repeated resource referred to from outside
              at s/Thing/x, spec.v
              This is there once for each record of rows; which of them is meant is not known here.
              Fix: refer to it only within the same repetition.""");
  }

  @Test
  void an_optional_value_is_used_only_where_it_is_present() {
    MapNode guarded = map(when(Condition.present(NOTE), Entry.of("n", NOTE)));

    assertThat(resolve(guarded, OFF)).isEqualTo("null");
    assertThat(resolve(guarded, OFF.with("note", ""))).isEqualTo("{\"v\":{\"n\":\"\"}}");
    assertThat(problemsOf(() -> resolve(NOTE, OFF)))
        .isEqualTo(
            """
            LAP-0209 Optional value used where it is absent
              at s/Thing/x, spec.v
              The optional input note has no value here.
              Fix: use it only where Condition.present(…) holds, or give it a default.""");
  }

  @Test
  void a_text_into_which_java_turned_an_input_is_a_problem_that_shows_the_format() {
    Literal<String> text = Literal.of("100% v" + TAG + ".0");

    assertThat(problemsOf(() -> resolve(text, OFF)))
        .isEqualTo(
            """
            LAP-0208 Input turned into text
              at s/Thing/x, spec.v
              Java put an input into this text, so it cannot be bound any more.
              Fix: write Text.format("100%% v%s.0", tag) instead.""");
  }

  @Test
  void a_text_format_into_which_java_turned_an_input_is_the_same_problem() {
    assertThat(problemsOf(() -> resolve(Text.format("a" + TAG + "-%s", COUNT), OFF)))
        .contains("Fix: write Text.format(\"a%s-%s\", tag, count) instead.");
  }

  @Test
  void a_key_into_which_java_turned_an_input_is_the_same_problem() {
    assertThat(problemsOf(() -> resolve(MapNode.of("a" + TAG, "x"), OFF)))
        .contains("Fix: write Text.format(\"a%s\", tag) instead.");
  }

  @Test
  void a_key_used_twice_is_a_problem() {
    MapNode map = map(Entry.of("v1", "a"), Entry.of(TAG, Literal.of("b")));

    assertThat(problemsOf(() -> resolve(map, OFF)))
        .isEqualTo(
            """
            LAP-0207 Key used twice
              at s/Thing/x, spec.v
              The key "v1" is written twice in one map.
              Fix: leave one of them out, or write them under conditions that exclude each other.""");
  }

  /** Decimals as Go's encoding/json writes them. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1.0, 1", "1e-7, 1e-7", "1e21, 1e+21", "123456789.5, 123456789.5"})
  void a_text_holds_numbers_as_go_writes_them(double given, String written) {
    assertThat(resolve(Text.format("%s/%s/%s", RATE, COUNT, FLAG), OFF.with("rate", given)))
        .isEqualTo("{\"v\":\"" + written + "/3/false\"}");
  }

  @Test
  void conditions_compare_and_combine() {
    assertThat(holds(Condition.equal(TAG, "v1"))).isTrue();
    assertThat(holds(Condition.equal(COUNT, 4))).isFalse();
    assertThat(holds(Condition.less(RATE, 0.6))).isTrue();
    assertThat(holds(Condition.greater(COUNT, 3))).isFalse();
    assertThat(holds(Condition.greater(COUNT, 2.5))).isTrue();
    assertThat(holds(Condition.not(FLAG))).isTrue();
    assertThat(holds(Condition.all(Condition.not(FLAG), FLAG))).isFalse();
    assertThat(holds(Condition.any(Condition.not(FLAG), FLAG))).isTrue();
  }

  private static boolean holds(Condition condition) {
    return resolve(Choice.when(condition, "yes").otherwise("no"), OFF).contains("yes");
  }

  @Test
  void a_choice_takes_one_of_two_values_of_any_scalar_type() {
    Choice<Integer> choice = Choice.when(FLAG, COUNT).otherwise(Literal.of(9));

    assertThat(resolve(choice, OFF)).isEqualTo("{\"v\":9}");
    assertThat(resolve(choice, ON)).isEqualTo("{\"v\":3}");
  }

  @Test
  void the_value_that_is_not_chosen_may_be_absent() {
    Choice<String> choice = Choice.when(Condition.present(NOTE), NOTE).otherwise(TAG);

    assertThat(resolve(choice, OFF)).isEqualTo("{\"v\":\"v1\"}");
  }
}
