package io.lapstrake.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of an input; what contradicts itself is a mistake of the program. */
class InputTest {

  private static final Input<String> NAME = Input.text("name");

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a-b", "a..b", ".a", "a.", "a b", "ä"})
  void a_name_is_segments_of_letters_and_digits(String name) {
    assertThatThrownBy(() -> Input.text(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not \"" + name + "\"");
  }

  @Test
  void a_default_keeps_the_constraints() {
    refused(
        () -> Input.integer("n").between(1, 5).orElse(6),
        "The input n does not accept 6: 6 was given; a whole number from 1 to 5 is needed.");
    refused(
        () -> Input.decimal("d").between(0, 1).orElse(1.5),
        "The input d does not accept 1.5: 1.5 was given; a number from 0 to 1 is needed.");
    refused(
        () -> Input.text("t").matching("v\\d").orElse("x"),
        "The input t does not accept x: \"x\" was given; a text that matches v\\d is needed.");
    refused(
        () -> Input.text("t").ofLength(2, 3).orElse("😀"),
        "The input t does not accept 😀: \"😀\" was given; a text of 2 to 3 characters is needed."
            + " It has 1 characters.");
    refused(
        () -> Input.choice("c", "red", "green").orElse("rod"),
        "The input c does not accept rod: \"rod\" was given; one of red, green is needed.");
    assertThat(Input.text("t").matching("v\\d").ofLength(2, 2).orElse("v1").defaultValue())
        .contains(Literal.of("v1"));
  }

  @Test
  void an_example_keeps_the_constraints() {
    refused(
        () -> Input.integer("n").between(1, 5).example(0),
        "The input n does not accept 0: 0 was given; a whole number from 1 to 5 is needed.");
  }

  @Test
  void a_whole_number_is_a_default_of_a_decimal() {
    assertThat(Input.decimal("d").orElse(2.0).defaultValue()).contains(Literal.of(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u007F",
        "a\u0085b",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\uD800",
        "<no value>",
        "a<no value>"
      })
  void a_text_that_a_chart_would_lose_is_no_default(String text) {
    assertThatThrownBy(() -> Input.text("t").orElse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(", which a chart would lose.");
    assertThatThrownBy(() -> Input.choice("c", "a", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A chart would lose ");
  }

  @Test
  void an_input_cannot_be_a_default() {
    assertThatThrownBy(() -> Input.text("t").orElse("v" + NAME))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void constraints_leave_something() {
    refused(() -> Input.integer("n").between(5, 1), "No number is between 5 and 1");
    refused(() -> Input.decimal("d").between(1, Double.NaN), "No number is between 1.0 and NaN");
    refused(
        () -> Input.decimal("d").between(0, Double.POSITIVE_INFINITY),
        "No number is between 0.0 and Infinity");
    refused(() -> Input.text("t").ofLength(3, 2), "No text has 3 to 2 characters");
    refused(() -> Input.text("t").ofLength(-1, 2), "No text has -1 to 2 characters");
    refused(() -> Input.choice("c"), "Options are at least one, and distinct: []");
    refused(() -> Input.choice("c", "a", "a"), "Options are at least one, and distinct: [a, a]");
  }

  @Test
  void what_is_optional_has_no_default() {
    refused(
        () -> Input.text("t").orElse("x").optional(),
        "The input t is optional and has a default: x");
    refused(
        () -> Input.text("t").optional().orElse("x"),
        "The input t is optional and has a default: x");
    refused(() -> Input.block("b").optional(), "The input b is optional and has a default: {}");
    assertThat(Input.text("t").optional().isRequired()).isFalse();
    assertThat(Input.text("t").isRequired()).isTrue();
  }

  @Test
  void a_block_is_empty_by_default() {
    assertThat(Input.block("b").defaultValue()).contains(MapNode.EMPTY);
    assertThat(Input.block("b").orElse(MapNode.EMPTY)).isEqualTo(Input.block("b"));
    assertThat(Input.block("b").orElse(MapNode.of("a", "1")).defaultValue())
        .contains(MapNode.of("a", "1"));
  }

  @Test
  void records_are_none_by_default() {
    assertThat(Input.records("r", NAME).defaultValue()).contains(ListNode.EMPTY);
    assertThat(Input.records("r", NAME).orElse(List.of(MapNode.of("name", "a"))).defaultValue())
        .contains(ListNode.of(MapNode.of("name", "a")));
    refused(
        () -> Input.records("r", NAME).orElse(List.of(MapNode.of("nam", "a"))),
        "The input r does not accept [{nam: a}]: These records have no field nam; they have name.");
  }

  @Test
  void the_fields_of_records_can_be_told_apart_and_can_work() {
    refused(
        () -> Input.records("r", NAME, Input.text("a.b")),
        "The field a.b has a name of several segments");
    refused(
        () -> Input.records("r", NAME, Input.integer("name")),
        "The field name stands twice among the fields");
  }

  @Test
  void the_key_of_records_is_in_each_and_no_secret() {
    String absent = "The field name is the key and may be absent, or the same in two records";
    refused(() -> Input.records("r", NAME.optional()), absent);
    refused(() -> Input.records("r", NAME.orElse("x")), absent);
    refused(
        () -> Input.records("r", NAME.sensitive()),
        "The field name is the key, which addresses show, and so no secret");
    refused(
        () -> Input.records("r", NAME).sensitive(),
        "The records of r show their keys; mark their other fields as sensitive");
  }

  @Test
  void an_item_has_the_fields_of_its_records_only() {
    refused(
        () -> new Item(Input.records("r", NAME)).get(Input.text("other")),
        "The records of r have no field other");
    refused(() -> new Item(NAME), "Only an input of records can be repeated: name");
  }
}
